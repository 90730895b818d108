package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.diff.Change;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of a table that is made anew and has its rows back, before and after: one that both have, and that is not computed.
 */
public record CopiedColumn(Column before, Column after) {

    /** All of them, in the order in which the new table has them. */
    public static List<CopiedColumn> of(Change.Keep keep) {
        Map<ObjectId, Column> had =
                columns(keep.had(), keep.subject()).stream().collect(Collectors.toMap(Column::id, Function.identity()));
        return columns(keep.has(), keep.subject()).stream()
                .filter(column -> column.generated().isEmpty() && had.containsKey(column.id()))
                .map(column -> new CopiedColumn(had.get(column.id()), column))
                .toList();
    }

    /** The columns of a table among the parts that {@link Change.Keep} names, copied or not. */
    public static List<Column> columns(List<SchemaObject> parts, ObjectId table) {
        return parts.stream()
                .filter(part -> part instanceof Column column && column.owner().equals(table))
                .map(Column.class::cast)
                .toList();
    }

    String name() {
        return Names.quote(after.id().last());
    }

    /** The new value, made of the old one. */
    String value() {
        TypeChange change = new TypeChange(before.type().name(), after.type().name());
        return change.isAssignment() ? name() : change.expression(name());
    }

    /** The old value as text. */
    String text() {
        return name() + "::text COLLATE \"default\" AS " + name();
    }

    /** The new value, made of the text of the old one. */
    public String read() {
        return name() + "::" + after.type().name();
    }
}
