package dev.revchain.maven;

import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The embedded servers of this build. A server that one goal started serves those that follow, and the tests in between;
 * all end with the build.
 */
final class EmbeddedDatabases {

    private final Map<Path, Running> servers = new HashMap<>();
    private final Set<Path> reset = new HashSet<>();

    private record Running(EmbeddedServer server, EmbeddedSettings settings) {

        boolean serves(EmbeddedSettings wanted) {
            return settings.version().equals(wanted.version()) && (settings.tcp() || !wanted.tcp());
        }
    }

    /** The server of a folder, started unless it runs already. What is thrown away is thrown away once in a build. */
    synchronized EmbeddedServer server(EmbeddedSettings wanted, Goal goal) {
        boolean again = wanted.reset() && reset.add(wanted.directory());
        Running running = servers.get(wanted.directory());
        if (running != null && (again || !running.serves(wanted))) {
            running.server().close();
            servers.remove(wanted.directory());
            running = null;
        }
        if (running == null) {
            EmbeddedSettings settings = again ? wanted : wanted.withoutReset();
            EmbeddedServer server = EmbeddedServer.start(
                    settings,
                    new MavenBinaries(goal.services().repositories(), goal.session()),
                    new WaitLog(goal.log()),
                    new SecureRandom());
            running = new Running(server, settings);
            servers.put(wanted.directory(), running);
            BuildEnd.of(goal.session()).call(this::closeAll);
        }
        return running.server();
    }

    private synchronized void closeAll() {
        servers.values().forEach(running -> running.server().close());
        servers.clear();
        reset.clear();
    }
}
