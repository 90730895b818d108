package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

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

    private static final String NAMELESS = "could not look up effective user ID";

    /** Data of that version as {@code initdb} leaves them; not to be started, only to be copied. */
    Path data(EmbeddedVersion version, Path binaries) throws IOException {
        return cache.entry(name(version), empty -> initialise(version, binaries, empty))
                .resolve("data");
    }

    static String name(EmbeddedVersion version) {
        List<String> options = ServerOptions.initdb(version.major());
        return BinariesCache.name(version) + "-" + BinariesCache.digest(options + "" + HBA);
    }

    private void initialise(EmbeddedVersion version, Path binaries, Path empty) throws IOException {
        Path data = Files.createDirectory(empty.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        if (account.differsFrom(ServerAccount.invoker())) {
            account.own(data);
        }
        initdb(version, binaries, data);
        if (account.differsFrom(ServerAccount.invoker())) {
            new FileTree(data).giveTo(ServerAccount.invoker());
        }
        Files.write(data.resolve("pg_hba.conf"), HBA);
        Files.writeString(data.resolve("postgresql.conf"), "");
        new FileTree(data).openToReaders();
    }

    /** A user without a name, as containers have them, is nobody in a user namespace, and nobody has a name. */
    private void initdb(EmbeddedVersion version, Path binaries, Path data) throws IOException {
        Optional<String> failure = run(ServerCommand.initdb(account, binaries, version, data));
        if (failure.filter(said -> said.contains(NAMELESS)).isPresent() && ServerAccount.UNSHARE.works()) {
            ServerAccount nobody =
                    new ServerAccount(account.command(ServerAccount.UNSHARE.prefix()), account.uid(), account.gid());
            failure = run(ServerCommand.initdb(nobody, binaries, version, data));
        }
        if (failure.isPresent()) {
            throw failure(failure.get());
        }
        // A shell takes a program that was cut to nothing for an empty script, which succeeds.
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw failure("it ended well, and made nothing");
        }
    }

    private RuntimeException failure(String said) {
        Problem problem = Problem.of(ProblemCode.EMBEDDED_START, "initdb cannot make a new PostgreSQL data folder")
                .fact("initdb", said);
        return said.contains(NAMELESS)
                ? problem.remedy(Remedy.advice("Give uid " + account.uid() + " a line in /etc/passwd"))
                        .refused()
                : problem.failed(new IOException(said));
    }

    /** What it said when it failed. */
    private static Optional<String> run(ServerCommand initdb) throws IOException {
        Process process = initdb.builder(List.of()).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(said);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("initdb was interrupted", e);
        }
    }
}
