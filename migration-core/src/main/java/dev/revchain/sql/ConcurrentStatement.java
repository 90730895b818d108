package dev.revchain.sql;

import java.util.Optional;

/**
 * A statement that works in several transactions of its own and, when it is cut off, leaves something half done.
 *
 * @param kind which one
 * @param name of the index, or of the partition, as SQL writes it
 * @param table the index is on, or the partition belongs to, as SQL writes it; empty for {@link Kind#DROP_INDEX}
 */
public record ConcurrentStatement(Kind kind, String name, String table) {

    /** The statements that need looking after. */
    public enum Kind {
        /** {@code CREATE INDEX CONCURRENTLY}. */
        CREATE_INDEX,
        /** {@code DROP INDEX CONCURRENTLY}. */
        DROP_INDEX,
        /** {@code ALTER TABLE … DETACH PARTITION … CONCURRENTLY}. */
        DETACH_PARTITION
    }

    /**
     * Reads a statement; empty when it is none of these, or creates an index that it gives no name.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building
     *     Indexes Concurrently</a>
     */
    public static Optional<ConcurrentStatement> of(SqlStatement statement) {
        StatementWords words = StatementWords.of(statement.text());
        return switch (words.at(0)) {
            case "create" -> createIndex(words);
            case "drop" -> dropIndex(words);
            case "alter" -> detach(words);
            default -> Optional.empty();
        };
    }

    private static Optional<ConcurrentStatement> createIndex(StatementWords words) {
        int index = words.isAt(1, "unique") ? 2 : 1;
        if (!words.isAt(index, "index", "concurrently")) {
            return Optional.empty();
        }
        int name = words.behind(index + 2, "if", "not", "exists");
        int on = words.indexAnywhere(name, "on");
        if (on != name + 1) {
            return Optional.empty();
        }
        int table = words.behind(on + 1, "only");
        return Optional.of(new ConcurrentStatement(Kind.CREATE_INDEX, words.at(name), qualified(words, table)));
    }

    private static Optional<ConcurrentStatement> dropIndex(StatementWords words) {
        if (!words.isAt(1, "index", "concurrently")) {
            return Optional.empty();
        }
        int name = words.behind(3, "if", "exists");
        return Optional.of(new ConcurrentStatement(Kind.DROP_INDEX, qualified(words, name), ""));
    }

    private static Optional<ConcurrentStatement> detach(StatementWords words) {
        int detach = words.indexAnywhere(1, "detach");
        if (!words.isAt(1, "table") || detach < 0 || !words.last().equals("concurrently")) {
            return Optional.empty();
        }
        int table = words.behind(words.behind(2, "if", "exists"), "only");
        return Optional.of(
                new ConcurrentStatement(Kind.DETACH_PARTITION, qualified(words, detach + 2), qualified(words, table)));
    }

    private static String qualified(StatementWords words, int index) {
        return words.isAt(index + 1, ".") ? words.at(index) + "." + words.at(index + 2) : words.at(index);
    }
}
