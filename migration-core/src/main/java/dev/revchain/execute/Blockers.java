package dev.revchain.execute;

import dev.revchain.database.Printable;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.problem.MigrationException;
import java.util.List;

/**
 * Who a session waits for. It is asked over a session of its own, since the one that waits can say nothing.
 *
 * @param opener to the same database
 * @param pid the server process of the session that waits
 */
public record Blockers(SessionOpener opener, int pid) {

    /** Who a session of {@code pg_stat_activity AS a} is, behind its process id; as SQL. */
    static final String WHO = """
            pg_catalog.format(', user %s, "%s"%s', a.usename, a.application_name,
                coalesce(' from ' || pg_catalog.host(a.client_addr), ''))""";

    /** What such a session does; as SQL. */
    static final String DOING = """
            pg_catalog.format(', %s, %s %s',
                coalesce(a.state || ' for ' || pg_catalog.date_trunc('second',
                    pg_catalog.clock_timestamp() - a.state_change), 'doing what is not visible'),
                CASE WHEN a.state LIKE 'idle%' THEN 'last statement' ELSE 'statement' END,
                coalesce(nullif(pg_catalog.left(a.query, 80), ''), 'not visible'))""";

    /**
     * Those that hold, or wait before it for, the lock that it waits for; none where it waits for none, or where the server
     * cannot be asked. What other roles do is seen in full by a superuser or a member of {@code pg_read_all_stats}.
     *
     * @see <a href="https://www.postgresql.org/docs/current/functions-info.html">pg_blocking_pids</a>
     */
    public List<String> ask() {
        try (Session session = opener.open()) {
            return of(pid, session);
        } catch (MigrationException e) {
            // It only served to tell more.
            return List.of();
        }
    }

    /** Those whom another session waits for. */
    static List<String> of(int pid, Session session) {
        return session.query("""
                SELECT CASE WHEN b.pid = 0 THEN 'a prepared transaction' ELSE 'pid ' || b.pid || %s || %s END
                FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(%d)) AS b (pid)
                LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = b.pid
                ORDER BY a.backend_start""".formatted(WHO, DOING, pid), row -> Printable.text(row.getString(1)));
    }
}
