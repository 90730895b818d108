package dev.revchain.execute;

import dev.revchain.database.Session;
import dev.revchain.plan.Direction;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Revision;
import java.sql.SQLException;
import java.sql.Statement;

/** How far a section outside a transaction got, as the version table has it. Each note is a transaction, behind the fence. */
final class Journal {

    private final MigrationSession migration;
    private final Session session;
    private final VersionTable table;
    private final Recording recording;
    private final StepStatements statements;
    private final Work work;
    private final Revision revision;
    private String checksumBefore = "";

    Journal(MigrationSession migration, Work work) {
        this.migration = migration;
        this.session = migration.session();
        this.table = migration.table();
        this.recording = new Recording(session, table);
        this.statements = new StepStatements(table, migration.settings(), false);
        this.work = work;
        this.revision = work.step().revision();
    }

    /** The section is about to begin. */
    void start() {
        checksumBefore = session.query(table.checksumOf(revision), row -> row.getString(1)).stream()
                .findFirst()
                .orElse("");
        note(statements.recordStart(work));
    }

    /** The section is complete. */
    void end() {
        session.run(statements.begin());
        orRollBack(() -> requireOne(recording.run(statements.recordEnd(work))));
        try (Statement commit = session.jdbc().createStatement()) {
            commit.execute("COMMIT");
        } catch (SQLException e) {
            new CommitDoubt(migration, work).resolve(e);
        }
    }

    /** A statement is about to begin that may be in doubt when the connection breaks. */
    void begin(int statement) {
        note(statements.journal(table.begin(revision, statement)));
    }

    /** The server refused that statement. */
    void takeBack(int statement) {
        note(statements.journal(table.takeBack(revision, statement)));
    }

    /**
     * The server refused this statement, and nothing but settings was done before it, so the revision is not on its way. On
     * the way down, the checksum of what is applied comes back, which gave way to that of what was done.
     */
    void takeBackStart(int statement) {
        String change = work.step().direction() == Direction.UP
                ? table.takeBackUpgrade(revision, statement)
                : table.takeBackDowngrade(revision, statement, checksumBefore);
        note(statements.journal(change));
    }

    /** A statement is done that could not be in a transaction; what it was may have dropped the lock. */
    void done(int statement, String checksum) {
        if (!new MigrationLock(session, table.key(), migration.settings()).tryOnce()) {
            throw Problem.of(ProblemCode.LOCK_LOST, "the revision released the migration lock, and another run took it")
                    .remedy(Remedy.run("current", "see where the database is now"))
                    .refused();
        }
        note(statements.journal(table.progress(revision, statement, checksum)));
    }

    /** Runs a statement and notes that it is done, both or neither; a deferred constraint speaks in the commit. */
    void doneTogetherWith(Runnable sql, Runnable commit, int statement, String checksum) {
        session.run(statements.begin());
        orRollBack(() -> {
            sql.run();
            requireOne(recording.run(statements.journal(table.progress(revision, statement, checksum))));
            commit.run();
        });
    }

    private void note(String change) {
        session.run(statements.begin());
        orRollBack(() -> {
            requireOne(recording.run(change));
            session.run("COMMIT");
        });
    }

    private void orRollBack(Runnable inTransaction) {
        try {
            inTransaction.run();
        } catch (RuntimeException e) {
            session.rollBack();
            throw e;
        }
    }

    private void requireOne(int changed) {
        if (changed != 1) {
            throw recording.missing();
        }
    }
}
