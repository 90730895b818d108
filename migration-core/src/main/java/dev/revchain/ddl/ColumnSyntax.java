package dev.revchain.ddl;

import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.ColumnType;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.sql.DefaultName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A column as {@code CREATE TABLE} and {@code ADD COLUMN} write it. */
final class ColumnSyntax {

    /** What the names of such options begin with in a catalog. */
    static final String FOREIGN = "fdw.";

    private ColumnSyntax() {}

    /** What a command that alters the column begins with. */
    static String alter(Column column) {
        return Names.alterTable(column.owner()) + " ALTER COLUMN "
                + Names.quote(column.id().last()) + " ";
    }

    static String type(ColumnType type) {
        return type.name() + type.collation().map(c -> " COLLATE " + c).orElse("");
    }

    /** Name, type and what belongs to the column alone. */
    static String column(Column column, Optional<String> defaultValue, Optional<Identity> identity) {
        return column(column, defaultValue, identity, List.of());
    }

    /**
     * The same, with its constraints behind it.
     *
     * @param constraints a primary key and an identity make it needless to say that the column is not null
     */
    static String column(
            Column column, Optional<String> defaultValue, Optional<Identity> identity, List<String> constraints) {
        List<String> words = new ArrayList<>();
        words.add(Names.quote(column.id().last()));
        words.add(column.type().name());
        if (!foreignOptions(column).isEmpty()) {
            words.add(Settings.foreign(foreignOptions(column)).strip());
        }
        column.type().collation().ifPresent(collation -> words.add("COLLATE " + collation));
        column.generated()
                .ifPresent(g -> words.add("GENERATED ALWAYS AS " + Parentheses.around(g.expression())
                        + (g.virtual() ? " VIRTUAL" : " STORED")));
        if (column.notNull() && identity.isEmpty() && !constraints.contains("PRIMARY KEY")) {
            words.add("NOT NULL");
        }
        identity.ifPresent(i -> words.add(identity(i)));
        defaultValue.ifPresent(
                d -> words.add(DefaultSyntax.clause(d, column.type().name())));
        words.addAll(constraints);
        return String.join(" ", words);
    }

    static String identity(Identity identity) {
        List<String> clauses = new ArrayList<>(SequenceClauses.create(identity.type(), identity.options()));
        String usual = DefaultName.of(identity.id().part(1), identity.id().last(), "seq");
        if (!identity.sequence().equals(usual)) {
            clauses.add(0, "SEQUENCE NAME " + Names.quote(identity.sequence()));
        }
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (clauses.isEmpty() ? "" : " (" + String.join(" ", clauses) + ")");
    }

    /** The options that the wrapper of a foreign table has for the column. */
    static Map<String, String> foreignOptions(Column column) {
        Map<String, String> options = new TreeMap<>();
        column.storage().options().forEach((name, value) -> {
            if (name.startsWith(FOREIGN)) {
                options.put(name.substring(FOREIGN.length()), value);
            }
        });
        return options;
    }
}
