package dev.revchain.execute;

import java.nio.charset.StandardCharsets;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/** What comes back for a message that holds a commit and what is to follow it. */
final class CommitAnswer extends ResultHandlerBase {

    private final Consumer<SQLWarning> notices;
    private boolean committed;
    private Optional<String> value = Optional.empty();

    CommitAnswer(Consumer<SQLWarning> notices) {
        this.notices = notices;
    }

    /** Whether the server said that it committed, whatever became of what follows. */
    boolean committed() {
        return committed;
    }

    /** What the last statement with rows answered. */
    Optional<String> value() {
        return value;
    }

    @Override
    public void handleCommandStatus(String status, long updateCount, long insertOid) {
        // A transaction that failed answers ROLLBACK.
        committed |= status.equals("COMMIT");
    }

    @Override
    public void handleResultRows(Query query, Field[] fields, List<Tuple> rows, ResultCursor cursor) {
        value = rows.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(rows.get(0).get(0)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void handleWarning(SQLWarning warning) {
        notices.accept(warning);
    }
}
