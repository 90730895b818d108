package dev.revchain.embedded;

import java.nio.file.Path;

/** A server of another version than that of {@link TestDatabases}, for one test. */
public final class OtherServer {

    private OtherServer() {}

    /**
     * Starts one.
     *
     * @param version such as {@code 13}
     * @param directory for its data
     */
    public static EmbeddedServer start(String version, Path directory) {
        return TestDatabases.start(TestDatabases.settings(version, directory));
    }

    /** Starts one of the usual version that listens on a port of the loopback interface as well. */
    public static EmbeddedServer startWithPort(Path directory) {
        return TestDatabases.start(TestDatabases.settings(directory).withTcp());
    }
}
