package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Freshly initialised data to copy from: {@code initdb} takes a second, a copy a tenth of it.
 *
 * @param cache where the templates lie
 * @param account as whom {@code initdb} runs; the template is ours in the end, so that no server can change it
 */
record ClusterTemplate(CacheDirectory cache, ServerAccount account) {

    /**
     * Who may come in. The socket lies in a folder that only we and the server can enter, which is as good as
     * {@code peer} and needs neither a password nor a name that the system knows: whoever can enter could as well
     * read and change the data files. On a port everybody on the machine can knock, so there it takes the password.
     */
    private static final List<String> HBA = List.of("local all all trust", "host all all 127.0.0.1/32 scram-sha-256");

    /** Data of that version as {@code initdb} leaves them; not to be started, only to be copied. */
    Path data(EmbeddedVersion version, Path binaries) throws IOException {
        List<String> options = ServerOptions.initdb(version.major());
        String name = BinariesCache.name(version) + "-" + BinariesCache.digest(options + "" + HBA);
        return cache.entry(name, empty -> initialise(version, binaries, empty)).resolve("data");
    }

    private void initialise(EmbeddedVersion version, Path binaries, Path empty) throws IOException {
        Path data = Files.createDirectory(empty.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        if (account.differsFrom(ServerAccount.invoker())) {
            account.own(data);
        }
        run(ServerCommand.initdb(account, binaries, version, data));
        ServerAccount us = ServerAccount.invoker();
        if (account.differsFrom(us)) {
            new FileTree(data).giveTo(us);
        }
        Files.write(data.resolve("pg_hba.conf"), HBA);
        Files.writeString(data.resolve("postgresql.conf"), "");
    }

    private static void run(ServerCommand initdb) throws IOException {
        Process process = initdb.builder(List.of()).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw Problem.of(ProblemCode.EMBEDDED_START, "initdb cannot make a new PostgreSQL data folder")
                        .fact("initdb", output.strip())
                        .failed(new IOException("initdb: exit status " + process.exitValue()));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("initdb was interrupted", e);
        }
    }
}
