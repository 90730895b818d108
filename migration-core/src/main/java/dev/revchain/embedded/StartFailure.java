package dev.revchain.embedded;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What to say when the disk refuses what a start needs.
 *
 * @param settings of the start
 */
record StartFailure(EmbeddedSettings settings) {

    /** About as many megabytes as the binaries of a version with their template take, and the data of a new server. */
    private static final String SPACE =
            "free some space: a new server takes about 40 MB in %s, and the first of its version 90 MB in %s";

    MigrationException of(IOException e) {
        Problem problem = Problem.of(ProblemCode.EMBEDDED_START, "embedded PostgreSQL cannot be started");
        if (e instanceof AccessDeniedException denied) {
            return denied(problem.fact("denied", String.valueOf(denied.getFile())), Path.of(denied.getFile()))
                    .failed(e);
        }
        Problem caused = problem.fact("cause", e.toString());
        if (ServerLog.saysDiskFull(String.valueOf(e.getMessage()))) {
            return caused.remedy(Remedy.advice(SPACE.formatted(settings.directory(), settings.cacheDirectory())))
                    .failed(e);
        }
        boolean damaged = e instanceof NoSuchFileException || e instanceof FileAlreadyExistsException;
        return (damaged ? caused.remedy(Launch.afresh(settings.directory())) : caused).failed(e);
    }

    private Problem denied(Problem problem, Path place) {
        boolean data =
                place.startsWith(settings.directory()) || settings.directory().startsWith(place);
        Remedy write = data && PrivateDirectory.isOthers(settings.directory())
                ? PrivateDirectory.handOver(settings.directory())
                : Remedy.advice("let the user who runs this, " + System.getProperty("user.name") + ", write there");
        return data
                ? problem.remedy(write)
                        .remedy(Remedy.set("url", "jdbc:postgresql://localhost/app", "uses a server that you run"))
                : problem.remedy(Remedy.set("cacheDirectory", "/var/tmp/postgres", "keeps the binaries elsewhere"))
                        .remedy(write);
    }
}
