package dev.revchain.embedded;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program of the server, ready to run as the right account.
 *
 * @param account as whom
 * @param words the program and its arguments
 */
record ServerCommand(ServerAccount account, List<String> words) {

    /**
     * What of our environment the server may see: a build's environment holds secrets, and SQL can read the server's.
     * The last three let {@code nss_wrapper} name a user that the system does not know.
     */
    private static final List<String> PASSED_ON =
            List.of("PATH", "LD_LIBRARY_PATH", "LD_PRELOAD", "NSS_WRAPPER_PASSWD", "NSS_WRAPPER_GROUP");

    ServerCommand {
        words = List.copyOf(words);
    }

    static ServerCommand initdb(ServerAccount account, Path binaries, EmbeddedVersion version, Path data) {
        List<String> words = new ArrayList<>();
        words.add(binaries.resolve("bin/initdb").toString());
        words.addAll(List.of("-D", data.toString()));
        words.addAll(ServerOptions.initdb(version.major()));
        return new ServerCommand(account, words);
    }

    /** A process that is started elsewhere than in the current folder, which the account may not be allowed to see. */
    ProcessBuilder builder(List<String> before) {
        List<String> command = new ArrayList<>(before);
        command.addAll(account.command(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
        clean(builder.environment());
        return builder;
    }

    private static void clean(Map<String, String> environment) {
        environment.keySet().retainAll(PASSED_ON);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        Optional.of("PATH")
                .filter(key -> !environment.containsKey(key))
                .ifPresent(key -> environment.put(key, "/usr/bin:/bin"));
    }
}
