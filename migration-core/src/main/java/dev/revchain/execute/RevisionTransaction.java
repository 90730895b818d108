package dev.revchain.execute;

import dev.revchain.database.ServerError;
import dev.revchain.database.Session;
import dev.revchain.file.SectionReader;
import dev.revchain.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The transaction in which a revision runs, or several. Where the next revision has one of its own, that one begins in the
 * message that records this one and commits it: in a long run the waits for the server weigh more than its work.
 */
final class RevisionTransaction {

    private final MigrationSession migration;
    private final Session session;
    private final ExecutionListener listener;
    private final LongSupplier nanoTime;
    private final StepStatements statements;
    private final Recording recording;
    private Optional<String> id = Optional.empty();

    /**
     * @param nanoTime a clock that only measures, in nanoseconds
     */
    RevisionTransaction(MigrationSession migration, ExecutionListener listener, LongSupplier nanoTime) {
        this.migration = migration;
        this.session = migration.session();
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.statements = new StepStatements(migration.table(), migration.settings(), false);
        this.recording = new Recording(session, migration.table());
    }

    /** Whether it has begun and not yet ended. */
    boolean isOpen() {
        return id.isPresent();
    }

    /**
     * What begins a transaction; it answers with the transaction's id.
     *
     * @param last whether its commit is the last of the run
     */
    String opening(boolean last) {
        return statements.begin() + "\n"
                + (last ? "" : SessionSettings.ofCommitThatNeedNotWait())
                + statements.settingsInTransaction()
                + "\nSELECT pg_catalog.pg_current_xact_id()::pg_catalog.text";
    }

    /**
     * Begins.
     *
     * @param opening made by {@link #opening}, with what goes before it in the same message
     */
    void begin(String opening) {
        id = session.query(opening, row -> row.getString(1)).stream().findFirst();
    }

    /**
     * Runs a section.
     *
     * @return what records it
     */
    String run(Work work) {
        long start = nanoTime.getAsLong();
        try (SectionReader reader = work.section().open()) {
            StatementRunner runner = new StatementRunner(migration, listener, reader.source());
            Optional<SqlStatement> statement = reader.statements().next();
            while (statement.isPresent()) {
                runner.run(statement.get(), reader.statements());
                statement = reader.statements().next();
            }
        }
        String elapsed = Long.toString(TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start));
        return statements.recordIn(id.orElseThrow(), work, elapsed) + ";\n";
    }

    /** Records a section and takes back what it did to the session, before the next one of the same transaction. */
    void record(String record) {
        recording.run(record + SessionSettings.afterRevision(migration.server()) + statements.settingsInTransaction());
    }

    /**
     * Commits.
     *
     * @param record what records the last section, unless it is recorded
     * @param works all steps of the transaction; whether the last is recorded tells, if the connection breaks just now,
     *     whether the commit took place
     * @param following what begins the next transaction, or nothing
     */
    void commit(String record, List<Work> works, String following) {
        Notices notices = new Notices(listener, "COMMIT");
        CommitAnswer answer = new CommitAnswer(notices);
        id = Optional.empty();
        try {
            Exchange.send(session, record + "COMMIT;\n" + following, answer);
            id = following.isEmpty() ? Optional.empty() : answer.value();
        } catch (SQLException e) {
            if (!answer.committed()) {
                failed(e, works);
            }
            // What follows is tried again by itself when its time comes, and then tells what is wrong.
            rollBack();
        } finally {
            notices.end();
        }
    }

    private void failed(SQLException e, List<Work> works) {
        ServerError error = ServerError.of(e);
        if (error.connectionLost()) {
            new CommitDoubt(migration, works.get(works.size() - 1)).resolve(e);
        } else {
            // A commit that fails ends its transaction; a record that fails leaves it open, to be rolled back.
            boolean recorded = !session.isInTransaction() && !recording.isMissing(error);
            throw recorded ? refusedCommit(error, works.size()) : recording.failure(e);
        }
    }

    /** A deferred constraint, for instance, speaks only now. */
    private static RuntimeException refusedCommit(ServerError error, int revisions) {
        String what = revisions == 1 ? "the revision" : "the run, at the end of its " + revisions + " revisions";
        return Recording.told(error, "the server refused to commit " + what).refused();
    }

    /** Rolls back. */
    void rollBack() {
        id = Optional.empty();
        session.rollBack();
    }
}
