package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.diff.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of commands that let others read and write the table meanwhile. */
public final class ConcurrentDdl {

    private static final String LIST = "\\((?:[^\"()]|\"[^\"]*\")*\\)";
    private static final Pattern UNIQUE = Pattern.compile("(UNIQUE|PRIMARY KEY)(?<nulls> NULLS NOT DISTINCT)? (?<keys>"
            + LIST + "(?: INCLUDE " + LIST + ")?)(?<deferral> DEFERRABLE.*)?");
    private static final Pattern INDEX_COMMAND = Pattern.compile("(?:CREATE(?: UNIQUE)?|DROP) INDEX ");

    private ConcurrentDdl() {}

    /** The same with {@code CONCURRENTLY}, where there is such a form. */
    public static DdlStatement concurrently(DdlStatement statement) {
        String sql = statement.sql();
        Matcher index = INDEX_COMMAND.matcher(sql);
        if (index.lookingAt()) {
            return outside(sql.substring(0, index.end()) + "CONCURRENTLY " + sql.substring(index.end()), statement);
        }
        return sql.contains(" DETACH PARTITION ") ? outside(sql + " CONCURRENTLY", statement) : statement;
    }

    private static DdlStatement outside(String sql, DdlStatement statement) {
        return new DdlStatement(sql, statement.cause(), TransactionNeed.OUTSIDE);
    }

    /** The index that a unique constraint needs; empty when PostgreSQL would not take it for the constraint. */
    public static Optional<Index> indexOf(Constraint constraint, String name) {
        Matcher unique = UNIQUE.matcher(constraint.definition());
        if (!unique.matches() || unique.group("keys").contains(" WITHOUT OVERLAPS")) {
            return Optional.empty();
        }
        String nulls = unique.group("nulls") == null ? "" : unique.group("nulls");
        return Optional.of(new Index(
                ObjectId.of(ObjectKind.INDEX, constraint.id().part(0), name),
                constraint.owner(),
                "UNIQUE btree " + unique.group("keys") + nulls,
                constraint.options(),
                Map.of(),
                true));
    }

    /** Adds a unique constraint for which the index is there; the index takes the constraint's name. */
    public static DdlStatement usingIndex(Constraint constraint, String index, Change cause) {
        Matcher unique = UNIQUE.matcher(constraint.definition());
        if (!unique.matches()) {
            throw new IllegalArgumentException(constraint.definition());
        }
        String deferral = unique.group("deferral") == null ? "" : unique.group("deferral");
        String sql = Names.alterTable(constraint.owner()) + " ADD CONSTRAINT "
                + Names.quote(constraint.id().last()) + " " + unique.group(1) + " USING INDEX " + Names.quote(index)
                + deferral;
        return new DdlStatement(sql, cause, TransactionNeed.ANY);
    }

    /** Several alterations of a table as one, all or none of which anybody sees. */
    public static DdlStatement together(ObjectId table, List<DdlStatement> alterations) {
        String alter = Names.alterTable(table);
        String actions = alterations.stream()
                .map(alteration -> "\n    " + alteration.sql().substring(alter.length() + 1))
                .collect(Collectors.joining(","));
        Change cause = alterations.get(alterations.size() - 1).cause();
        return new DdlStatement(alter + actions, cause, TransactionNeed.ANY);
    }

    /** Gives an index that was built under another name its own. */
    public static DdlStatement renamed(Index index, String from, Change cause) {
        String sql = "ALTER INDEX " + Names.qualified(index.id().part(0), from) + " RENAME TO "
                + Names.quote(index.id().last());
        return new DdlStatement(sql, cause, TransactionNeed.ANY);
    }

    /** Makes the index of a partition a part of that of its table. */
    public static DdlStatement attached(Index part, Index whole, Change cause) {
        String sql = "ALTER INDEX " + Names.qualified(whole.id()) + " ATTACH PARTITION " + Names.qualified(part.id());
        return new DdlStatement(sql, cause, TransactionNeed.ANY);
    }

    /** A check that a column is not null, as PostgreSQL prints it. */
    public static String notNullCheck(String column) {
        return "CHECK ((" + Names.quote(column) + " IS NOT NULL))";
    }
}
