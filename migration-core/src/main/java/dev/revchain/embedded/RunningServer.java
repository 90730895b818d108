package dev.revchain.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A server that answers, and where.
 *
 * @param process the server
 * @param sockets the folder of its socket
 * @param port its port on the loopback interface, if it has one
 * @param directory of its data
 */
record RunningServer(ServerProcess process, SocketDirectory sockets, OptionalInt port, DataDirectory directory) {

    Path socket() {
        return sockets.socket(port.orElse(SocketDirectory.PORT));
    }

    /** Ends it and takes its socket away. */
    void stop() throws IOException {
        process.stop();
        sockets.delete(directory.socketRecord());
    }
}
