package dev.revchain.execute;

import dev.revchain.database.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * Stops what the server does when this process is told to end in the middle of a run, such as by Ctrl-C. Busy with a
 * statement, a server does not notice that its client is gone: it would finish the statement first, and keep the
 * migration lock meanwhile.
 */
final class Cancellation extends Thread implements AutoCloseable {

    private static final long SECONDS_TO_ROLL_BACK = 2;

    private final Connection connection;
    private final CountDownLatch over = new CountDownLatch(1);

    private Cancellation(Connection connection) {
        super("migrate-cancellation");
        this.connection = connection;
    }

    /** Watches over a session until this is closed; to be closed after the session. */
    static Cancellation of(Session session) {
        Cancellation cancellation = new Cancellation(session.jdbc());
        Runtime.getRuntime().addShutdownHook(cancellation);
        return cancellation;
    }

    /** Cancels the statement, so that the run fails and takes back what it has begun; then the process may end. */
    @Override
    public void run() {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
            if (!over.await(SECONDS_TO_ROLL_BACK, TimeUnit.SECONDS)) {
                // It was between two statements when the first one came.
                connection.unwrap(PGConnection.class).cancelQuery();
                connection.abort(Runnable::run);
            }
        } catch (SQLException e) {
            // The connection is gone already, and the server notices that or has been told.
            over.countDown();
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(this);
        } catch (IllegalStateException e) {
            // The process is ending: the hook runs, and has just been told that all is over.
            return;
        }
    }
}
