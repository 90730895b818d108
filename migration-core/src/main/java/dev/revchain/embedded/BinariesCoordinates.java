package dev.revchain.embedded;

/**
 * Where in a Maven repository the jar with a server lies, and how to know that it is the right one.
 *
 * @param groupId of the artifact
 * @param artifactId of the artifact; its name ends in the platform
 * @param version of the artifact
 * @param sha256 of the jar, in lower-case hexadecimal digits
 */
public record BinariesCoordinates(String groupId, String artifactId, String version, String sha256) {

    /** As Maven writes coordinates. */
    @Override
    public String toString() {
        return groupId + ":" + artifactId + ":" + version;
    }
}
