package dev.revchain.scratch;

import dev.revchain.database.ServerError;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.sql.Literal;
import dev.revchain.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** One throw-away database. It goes when its server is closed. */
public final class ScratchDatabase implements AutoCloseable {

    private static final String DUPLICATE_TABLE = "42P07";

    private final ScratchServer server;
    private final SessionOpener opener;
    private final String name;
    private Optional<Session> session = Optional.empty();

    ScratchDatabase(ScratchServer server, SessionOpener opener, String name) {
        this.server = server;
        this.opener = opener;
        this.name = name;
    }

    /** Its name on the server. */
    public String name() {
        return name;
    }

    /** How statements of others are run on it. */
    public ScratchRules rules() {
        return server.rules();
    }

    /** Opens further sessions on it. */
    public SessionOpener opener() {
        return opener;
    }

    /** A session on it, the same as long as it is not disconnected. */
    public Session session() {
        if (session.isEmpty()) {
            session = Optional.of(opener.open());
            server.prepare(session.get());
        }
        return session.get();
    }

    /** Takes back what statements of others did to its session. */
    public void resetSession() {
        session().run("RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL");
    }

    /**
     * How a statement went.
     *
     * @param error what the server objects to, if it does
     * @param skipped what it says where it did nothing, because there is such a relation already
     */
    public record Attempt(Optional<ServerError> error, Optional<ServerError> skipped) {}

    /** Runs a statement of somebody else, by itself; again when it only lacked a role that may be made. */
    public Attempt attempt(SqlStatement sql) {
        Attempt attempt = once(sql);
        while (attempt.error()
                .map(ServerError::message)
                .filter(server::providesFor)
                .isPresent()) {
            attempt = once(sql);
        }
        return attempt;
    }

    private Attempt once(SqlStatement sql) {
        try (Statement statement = session().jdbc().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql.text());
            return new Attempt(
                    Optional.empty(),
                    Optional.ofNullable(statement.getWarnings())
                            .map(ServerError::of)
                            .filter(notice -> notice.sqlState().equals(DUPLICATE_TABLE)));
        } catch (SQLException e) {
            return new Attempt(Optional.of(ServerError.of(e)), Optional.empty());
        }
    }

    /** Where its session looks for names without a schema. */
    public String searchPath() {
        return session()
                .query("SELECT pg_catalog.current_setting('search_path')", row -> row.getString(1))
                .get(0);
    }

    /** Lets its session look for names there, as {@link #searchPath} said it. */
    public void setSearchPath(String path) {
        session().run("SELECT pg_catalog.set_config('search_path', " + Literal.quote(path) + ", false)");
    }

    /** Ends its session, as must be before it can be copied or renamed. */
    void disconnect() {
        session.ifPresent(Session::close);
        session = Optional.empty();
    }

    /** Drops it. */
    @Override
    public void close() {
        disconnect();
        server.drop(name);
    }
}
