package dev.revchain.ddl;

import java.util.List;
import java.util.stream.Collectors;

/** The statements of one direction of a revision, in order. */
public record Script(List<DdlStatement> statements) {

    public Script {
        statements = List.copyOf(statements);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Whether the statements can be in one transaction; if not, they run one by one. */
    public boolean isTransactional() {
        return statements.stream().allMatch(statement -> statement.transaction() == TransactionNeed.ANY);
    }

    /** The statements as they stand in a file: a blank line between them. */
    public String text() {
        return statements.stream().map(statement -> statement.sql() + ";\n").collect(Collectors.joining("\n"));
    }
}
