package dev.revchain.execute;

import dev.revchain.database.Session;
import dev.revchain.plan.Direction;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.sql.SQLException;

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
        boolean recorded;
        try (Session other = migration.opener().open()) {
            new MigrationLock(other, migration.table().key(), migration.settings()).acquire(ExecutionListener.SILENT);
            recorded = new VersionTableReader(other, migration.table())
                    .read()
                    .find(last.step().revision().id())
                    .isPresent();
        } catch (MigrationException e) {
            throw Problem.of(
                            ProblemCode.COMMIT_IN_DOUBT,
                            "the connection was lost during COMMIT, and the server cannot be asked what became of it")
                    .fact("server", String.valueOf(lost.getMessage()))
                    .remedy(Remedy.run("current", "see whether the revision is applied; running again is safe"))
                    .failed(lost);
        }
        boolean up = last.step().direction() == Direction.UP;
        if (recorded != up) {
            throw Problem.of(
                            ProblemCode.CONNECTION_LOST,
                            "the connection was lost during COMMIT, which did not take place")
                    .fact("server", String.valueOf(lost.getMessage()))
                    .remedy(Remedy.run(up ? "up" : "down", "run it again"))
                    .failed(lost);
        }
    }
}
