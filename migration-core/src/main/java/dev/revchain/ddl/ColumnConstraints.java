package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.sql.DefaultName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The constraints of a new table: which of them a person writes at their column, and which behind all columns. */
final class ColumnConstraints {

    private final List<Constraint> all;
    private final ScriptNames names;
    private final Set<Constraint> atColumns = new HashSet<>();

    ColumnConstraints(List<Constraint> all, ScriptNames names) {
        this.all = all;
        this.names = names;
    }

    /** The words for the constraints of the column that have the name PostgreSQL gives them; they count as written. */
    List<String> at(Column column) {
        List<String> words = new ArrayList<>();
        take(column, "PRIMARY KEY", "pkey", false)
                .or(() -> take(column, "UNIQUE", "key", true))
                .ifPresent(words::add);
        take(column, "FOREIGN KEY", "fkey", true).ifPresent(words::add);
        return words;
    }

    private Optional<String> take(Column column, String kind, String label, boolean named) {
        ObjectId id = column.id();
        String usual = DefaultName.of(id.part(1), named ? id.last() : "", label);
        String keys = kind + " (" + Names.quote(id.last()) + ")";
        Optional<Constraint> constraint = all.stream()
                .filter(c -> c.id().last().equals(usual)
                        && c.options().isEmpty()
                        && names.isFree(c)
                        && !atColumns.contains(c))
                .filter(c -> c.definition().equals(keys) || c.definition().startsWith(keys + " REFERENCES "))
                .findFirst();
        constraint.ifPresent(atColumns::add);
        return constraint.map(
                c -> c.type() == ConstraintType.FOREIGN_KEY ? c.definition().substring(keys.length() + 1) : kind);
    }

    /** Those that stand behind the columns. */
    List<Constraint> behind() {
        Set<String> keys = atColumns.stream().map(ColumnConstraints::keys).collect(Collectors.toSet());
        return all.stream()
                .filter(c -> !atColumns.contains(c) && keys.add(keys(c)))
                .toList();
    }

    /** Those on the same columns as another one: {@code CREATE TABLE} would make one index of both. */
    List<Constraint> later() {
        List<Constraint> inside = behind();
        return all.stream()
                .filter(c -> !atColumns.contains(c) && !inside.contains(c))
                .toList();
    }

    private static String keys(Constraint constraint) {
        boolean unique = constraint.type() == ConstraintType.PRIMARY_KEY || constraint.type() == ConstraintType.UNIQUE;
        return unique
                ? constraint.definition().substring(constraint.definition().indexOf('('))
                : constraint.id().toString();
    }
}
