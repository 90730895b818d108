package dev.revchain.execute;

import dev.revchain.database.Session;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.function.Consumer;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandler;
import org.postgresql.core.ResultHandlerBase;

/**
 * A statement sent, and what comes back. Rows are dropped and notices told as they arrive: the driver's own statements
 * keep all of them until the end, and a table that is selected, or a loop that raises notices, would take our memory.
 */
final class Exchange extends ResultHandlerBase {

    private static final int AS_IT_IS =
            QueryExecutor.QUERY_ONESHOT | QueryExecutor.QUERY_NO_METADATA | QueryExecutor.QUERY_SUPPRESS_BEGIN;

    private final Consumer<SQLWarning> notices;

    private Exchange(Consumer<SQLWarning> notices) {
        this.notices = notices;
    }

    /**
     * Sends a text as it is, one message to the server, and waits until all is answered.
     *
     * @throws SQLException the first error that came back
     */
    static void send(Session session, String sql, Consumer<SQLWarning> notices) throws SQLException {
        send(session, sql, new Exchange(notices), QueryExecutor.QUERY_NO_RESULTS);
    }

    /** Sends our own statements before, with and after a commit, the last of which answers with one value. */
    static void send(Session session, String sql, CommitAnswer answer) throws SQLException {
        send(session, sql, answer, 0);
    }

    private static void send(Session session, String sql, ResultHandler handler, int flags) throws SQLException {
        QueryExecutor executor = session.jdbc().unwrap(BaseConnection.class).getQueryExecutor();
        // Without escapes and parameters: what looks like one of them is SQL in a revision.
        Query query = executor.createQuery(sql, false, false).query;
        try {
            executor.execute(query, query.createParameterList(), handler, 0, 0, AS_IT_IS | flags);
        } finally {
            query.close();
        }
    }

    @Override
    public void handleWarning(SQLWarning warning) {
        notices.accept(warning);
    }
}
