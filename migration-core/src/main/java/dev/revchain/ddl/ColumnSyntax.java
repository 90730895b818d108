package dev.revchain.ddl;

import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.ColumnType;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.sql.DefaultName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column as {@code CREATE TABLE} and {@code ADD COLUMN} write it. */
final class ColumnSyntax {

    private ColumnSyntax() {}

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
        foreignOptions(column)
                .filter(o -> !o.isEmpty())
                .ifPresent(o -> words.add(Settings.foreign(o).strip()));
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

    static Optional<Map<String, String>> foreignOptions(Column column) {
        Map<String, String> options = new java.util.TreeMap<>();
        column.storage().options().forEach((name, value) -> {
            if (name.startsWith("fdw.")) {
                options.put(name.substring(4), value);
            }
        });
        return Optional.of(options);
    }
}
