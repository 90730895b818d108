package dev.revchain.maven;

import dev.revchain.database.DatabaseUrl;
import dev.revchain.database.ServerVersion;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.EmbeddedPlatform;
import dev.revchain.file.RevisionIdSource;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.Remedy;
import dev.revchain.scratch.ScratchRules;
import dev.revchain.scratch.ScratchServer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where scratch databases are made.
 *
 * @param goal that thinks
 * @param url of a server for them, as the POM says it; absent is null
 * @param statementTimeout longest time of a statement there, as the POM says it
 * @param database that the revisions are for
 */
record ScratchChoice(Goal goal, String url, String statementTimeout, DatabaseChoice database) {

    /** After so long it is said which statement is waited for. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    /** A server to think on, where no database was looked at: embedded, it is like the one that is named. */
    ScratchServer open() {
        return open(() -> database.embedded()
                .version()
                .map(ScratchVersion::chosen)
                .orElseGet(() -> database.named().exists()
                        ? ScratchVersion.ask(() -> database.named().find().orElseThrow(), EmbeddedPlatform.current())
                        : ScratchVersion.USUAL));
    }

    /** A server to think on about a database: embedded, it is of the same major version, unless another was asked for. */
    ScratchServer openLike(ServerVersion version) {
        return open(() -> database.embedded()
                .version()
                .map(chosen -> ScratchVersion.chosen(chosen, version))
                .orElseGet(() -> ScratchVersion.like(version, EmbeddedPlatform.current())));
    }

    private ScratchServer open(Supplier<ScratchVersion> version) {
        String run = new RevisionIdSource(new SecureRandom()).next().value();
        ScratchRules rules = new ScratchRules(
                goal.givenSeconds("statementTimeout", statementTimeout), new SlowStatements(goal.log(), SLOW));
        return goal.given("scratchUrl", url)
                .map(text -> elsewhere(text, run, rules))
                .orElseGet(() -> ScratchServer.openOurs(embedded(version.get()), run, rules));
    }

    private SessionOpener embedded(ScratchVersion version) {
        try {
            return database.embedded().scratch(version);
        } catch (MigrationException e) {
            throw e.told(ScratchChoice::aboutEmbedded);
        }
    }

    /** A server that is named for the revisions is not thought on: another parameter names one for that. */
    static Problem aboutEmbedded(Problem problem) {
        List<Remedy> remedies = problem.remedies().stream()
                .map(remedy -> remedy instanceof Remedy.Set set
                                && set.parameter().equals("url")
                        ? Remedy.set(
                                "scratchUrl", "jdbc:postgresql://localhost/postgres", "thinks on a server that you run")
                        : remedy)
                .toList();
        return new Problem(problem.code(), problem.sentence(), problem.facts(), remedies);
    }

    private ScratchServer elsewhere(String text, String run, ScratchRules rules) {
        try {
            DatabaseUrl parsed = DatabaseUrl.parse(text);
            ScratchServer server = ScratchServer.open(
                    new SessionOpener(parsed.address(), parsed.credentials(), "migrate"), run, rules);
            BuildEnd.of(goal.session()).callWhenBrokenOff(server::abandon);
            return server;
        } catch (MigrationException e) {
            throw e.told(ScratchChoice::aboutScratchUrl);
        }
    }

    /** What is said of the database's address and role holds for another parameter here. */
    private static Problem aboutScratchUrl(Problem problem) {
        return new Problem(
                problem.code(),
                "the server of scratchUrl cannot be used: " + problem.sentence(),
                problem.facts(),
                List.of(
                        Remedy.set(
                                "scratchUrl",
                                "jdbc:postgresql://localhost/postgres?user=me&password=secret",
                                "a server where this role may make databases"),
                        Remedy.advice("or leave it out, so that embedded PostgreSQL serves")));
    }
}
