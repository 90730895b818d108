package dev.revchain.database;

import dev.revchain.problem.Fact;
import dev.revchain.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the server, or the driver, said when something failed.
 *
 * @param sqlState five characters of PostgreSQL's error code table; {@code 08006} and the like from the driver
 * @param message the primary message
 * @param position in the statement, in characters from 1; absent where the server named none
 * @param facts everything else it said, ready to show
 * @param fromServer whether the server itself answered; if not, the connection did not carry its answer
 * @see <a href="https://www.postgresql.org/docs/current/protocol-error-fields.html">Error and Notice Message Fields</a>
 */
public record ServerError(
        String sqlState, String message, Optional<Integer> position, List<Fact> facts, boolean fromServer) {

    public ServerError {
        facts = List.copyOf(facts);
    }

    /** Takes an exception of the driver apart. */
    public static ServerError of(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("?????");
        Optional<ServerErrorMessage> answer =
                e instanceof PSQLException p ? Optional.ofNullable(p.getServerErrorMessage()) : Optional.empty();
        return answer.map(said -> of(state, said)).orElseGet(() -> ofDriver(state, e));
    }

    private static ServerError of(String state, ServerErrorMessage said) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "detail", said.getDetail());
        add(facts, "hint", said.getHint());
        add(facts, "context", said.getWhere());
        add(facts, "query", said.getInternalQuery());
        add(facts, "schema", said.getSchema());
        add(facts, "table", said.getTable());
        add(facts, "column", said.getColumn());
        add(facts, "type", said.getDatatype());
        add(facts, "constraint", said.getConstraint());
        Optional<Integer> position = said.getPosition() > 0 ? Optional.of(said.getPosition()) : Optional.empty();
        String message = Optional.ofNullable(said.getMessage()).orElse("no message");
        return new ServerError(state, Printable.said(message), position, facts, true);
    }

    private static ServerError ofDriver(String state, SQLException e) {
        List<Fact> facts = new ArrayList<>();
        Throwable cause = e.getCause();
        if (cause != null) {
            String why = Optional.ofNullable(cause.getMessage())
                    .orElse(cause.getClass().getSimpleName());
            add(facts, "cause", String.valueOf(e.getMessage()).contains(why) ? "" : why);
        }
        String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return new ServerError(state, Printable.said(message), Optional.empty(), facts, false);
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(name, Printable.said(value)));
        }
    }

    /**
     * Whether the connection is gone, or about to be, so that nothing more can be asked over it. When the server itself
     * speaks of a connection, it is one of its own, to a publisher or a foreign server; but for a violation of the protocol.
     */
    public boolean connectionLost() {
        return sqlState.startsWith("57P") || sqlState.equals("08P01") || !fromServer;
    }

    /** Whether it refused a null in this column. */
    public boolean refusesNull(QualifiedName table, String column) {
        return sqlState.equals("23502")
                && facts.containsAll(List.of(
                        new Fact("schema", table.schema()),
                        new Fact("table", table.name()),
                        new Fact("column", column)));
    }

    /** The message with its code, as a line of evidence. */
    public Fact asFact() {
        return new Fact("server", sqlState + " " + message);
    }
}
