package dev.revchain.execute;

import dev.revchain.database.Session;
import dev.revchain.plan.Direction;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The connection broke while a commit was under way: did it take place?
 *
 * <p>The version row is in the same transaction as the revision, so it knows. The broken session keeps the migration lock
 * until the server has done with its transaction; once we have the lock, the answer is final.
 */
final class CommitDoubt {

    private final MigrationSession migration;
    private final Work last;

    CommitDoubt(MigrationSession migration, Work last) {
        this.migration = migration;
        this.last = last;
    }

    /**
     * Returns if the commit took place; the session is gone all the same.
     *
     * @param lost what the driver said
     * @throws MigrationException.Failed {@code CONNECTION_LOST} if it did not take place, {@code COMMIT_IN_DOUBT} if that
     *     cannot be found out
     */
    void resolve(SQLException lost) {
        boolean up = last.step().direction() == Direction.UP;
        boolean tookPlace;
        try {
            Optional<AppliedRevision> row = row();
            tookPlace = up ? row.filter(found -> found.halfway().isEmpty()).isPresent() : row.isEmpty();
        } catch (MigrationException e) {
            throw Problem.of(
                            ProblemCode.COMMIT_IN_DOUBT,
                            "the connection was lost during COMMIT, and the server cannot be asked what became of it")
                    .fact("server", String.valueOf(lost.getMessage()))
                    .remedy(Remedy.run("current", "see whether the revision is applied; running again is safe"))
                    .failed(lost);
        }
        if (!tookPlace) {
            throw Problem.of(
                            ProblemCode.CONNECTION_LOST,
                            "the connection was lost during COMMIT, which did not take place")
                    .fact("server", String.valueOf(lost.getMessage()))
                    .remedy(Remedy.run(up ? "up" : "down", "run it again"))
                    .failed(lost);
        }
    }

    /**
     * What the version table says of the revision, once the broken session has ended.
     *
     * @throws MigrationException when it cannot be asked
     */
    Optional<AppliedRevision> row() {
        try (Session other = migration.opener().open()) {
            other.run(SessionSettings.first());
            new MigrationLock(other, migration.table().key(), migration.settings()).acquire(ExecutionListener.SILENT);
            return new VersionTableReader(other, migration.table())
                    .read()
                    .find(last.step().revision().id());
        }
    }
}
