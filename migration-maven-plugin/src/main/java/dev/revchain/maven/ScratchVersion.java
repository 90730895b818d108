package dev.revchain.maven;

import dev.revchain.database.Printable;
import dev.revchain.database.ServerVersion;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.EmbeddedPlatform;
import dev.revchain.embedded.EmbeddedVersion;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which PostgreSQL embedded scratch databases are of: where nobody says it, the one of the database that the revisions are
 * for, so that both accept and print the same.
 *
 * @param number as the parameter {@code postgresVersion} takes it
 * @param remark what is said of it where the server is named; may be empty
 * @param doubt why it may not be the version of the database
 */
record ScratchVersion(String number, String remark, Optional<String> doubt) {

    /** The version where no database is named. */
    static final ScratchVersion USUAL = new ScratchVersion(EmbeddedVersion.DEFAULT, "", Optional.empty());

    /** Whoever generates a revision should not sit and wait for a server that is not needed for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What was asked for, whatever the database is. */
    static ScratchVersion chosen(String number) {
        return new ScratchVersion(number, "", Optional.empty());
    }

    /** What was asked for, where the version of the database is known. */
    static ScratchVersion chosen(String number, ServerVersion database) {
        boolean same = number.equals(String.valueOf(database.major())) || number.startsWith(database.major() + ".");
        return new ScratchVersion(
                number,
                "",
                same
                        ? Optional.empty()
                        : Optional.of("The database is PostgreSQL " + database + ", and migrate.postgresVersion is "
                                + number + ": what one of them accepts and prints, the other may not."));
    }

    /** The version of a database, as far as it can be had. */
    static ScratchVersion like(ServerVersion database, EmbeddedPlatform platform) {
        boolean offered =
                EmbeddedVersion.offered(platform).stream().anyMatch(version -> version.major() == database.major());
        return offered
                ? new ScratchVersion(
                        String.valueOf(database.major()),
                        ", as the database is PostgreSQL " + database,
                        Optional.empty())
                : usualBecause(
                        "the database is " + database + ", and of that there is no embedded one for " + platform);
    }

    /** The version of a database that is asked for it now. It not being there is no reason to fail. */
    static ScratchVersion ask(Supplier<SessionOpener> database, EmbeddedPlatform platform) {
        try (Session session = database.get().within(PATIENCE).open()) {
            return like(session.version(), platform);
        } catch (MigrationException e) {
            return usualBecause("the database did not tell its version: "
                    + words(e.problems().get(0)) + ". migrate.postgresVersion tells it without asking");
        }
    }

    /** Where it only follows from the database, and its binaries cannot be had, the usual one serves. */
    Optional<ScratchVersion> withoutBinaries() {
        return remark.isEmpty()
                ? Optional.empty()
                : Optional.of(usualBecause("of the version of the database, " + number
                        + ", the binaries cannot be had from Maven's repositories"));
    }

    private static String words(Problem problem) {
        String said = problem.evidence("server")
                .findFirst()
                .map(text -> " (" + Printable.text(text).replaceFirst("\\.$", "") + ")")
                .orElse("");
        return Printable.text(problem.sentence()) + said;
    }

    private static ScratchVersion usualBecause(String reason) {
        return new ScratchVersion(
                USUAL.number(),
                "",
                Optional.of("Scratch databases are PostgreSQL " + USUAL.number() + ": " + reason + "."));
    }
}
