package dev.revchain.scratch;

import dev.revchain.database.ServerError;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** One throw-away database. It goes when its server is closed. */
public final class ScratchDatabase implements AutoCloseable {

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

    /** Opens further sessions on it. */
    public SessionOpener opener() {
        return opener;
    }

    /** A session on it, the same as long as it is not disconnected. */
    public Session session() {
        if (session.isEmpty()) {
            session = Optional.of(opener.open());
        }
        return session.get();
    }

    /** Runs a statement of somebody else, by itself; what the server objects to, if it does. */
    public Optional<ServerError> attempt(SqlStatement sql) {
        try (Statement statement = session().jdbc().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql.text());
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(ServerError.of(e));
        }
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
