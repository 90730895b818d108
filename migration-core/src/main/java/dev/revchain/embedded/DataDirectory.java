package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder of one server. Whoever holds its lock may change it.
 *
 * @param area the folder
 */
record DataDirectory(PrivateDirectory area) {

    /** What PostgreSQL calls its data directory. */
    Path data() {
        return area.path().resolve("data");
    }

    /** What the server said since its last start. */
    Path log() {
        return area.path().resolve("server.log");
    }

    /** Remembers the folder of the socket. */
    Path socketRecord() {
        return area.path().resolve("socket");
    }

    /** The user's password, for those who come in through a port. */
    Path password() {
        return area.path().resolve("password");
    }

    /** Says for whom the user and the database were made. */
    Path provisioned() {
        return area.path().resolve("provisioned");
    }

    boolean exists() {
        return Files.exists(data());
    }

    /** Throws the data away. */
    void delete() throws IOException {
        Files.deleteIfExists(provisioned());
        new FileTree(data()).delete();
    }

    /** Copies a template, so that the data are there as a whole or not at all. */
    void cloneFrom(Path template) throws IOException {
        Files.deleteIfExists(provisioned());
        Path unfinished = area.path().resolve("data.tmp");
        new FileTree(unfinished).delete();
        new FileTree(template).copyTo(unfinished);
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the data the account's, after a copy by root or when another account ran the server before. */
    void giveTo(ServerAccount account) throws IOException {
        int owner = ServerAccount.uidOf(data());
        if (owner == account.uid()) {
            return;
        }
        if (ServerAccount.invoker().uid() != 0) {
            throw Problem.of(ProblemCode.EMBEDDED_START, "the data in " + data() + " belong to another user")
                    .fact("owner", "uid " + owner + ", expected uid " + account.uid())
                    .remedy(PrivateDirectory.handOver(area.path()))
                    .refused();
        }
        new FileTree(data()).giveTo(account);
    }

    /**
     * Checks that the data are of the right major version; no other could read them.
     *
     * @throws dev.revchain.problem.MigrationException.Refused EMBEDDED_VERSION
     */
    void requireVersion(int major) throws IOException {
        String found = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!found.equals(String.valueOf(major))) {
            throw Problem.of(
                            ProblemCode.EMBEDDED_VERSION,
                            "the data in " + area.path() + " are of PostgreSQL " + found + ", not " + major)
                    .remedy(Remedy.set("postgresVersion", found, "starts a server that can read them"))
                    .remedy(Remedy.set("embedded.reset", "true", "throws them away and starts from nothing"))
                    .refused();
        }
    }
}
