package dev.revchain.hazard;

import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.sql.WrittenName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of columns, and of the attributes of types, under their names as they are written. */
final class KnownColumns {

    private final boolean all;
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> computed = new HashSet<>();
    private final Set<String> inherited = new HashSet<>();
    private final Set<String> empty = new HashSet<>();

    /**
     * None yet.
     *
     * @param all whether all that was there will be told
     */
    KnownColumns(boolean all) {
        this.all = all;
    }

    /** Learns what was there before. */
    void know(SchemaObject object) {
        if (object instanceof Column column) {
            String name = ChangeJudge.nameOf(column.id());
            types.put(name, column.type().name());
            column.generated().ifPresent(expression -> computed.add(name));
            column.above().ifPresent(above -> inherited.add(ChangeJudge.nameOf(above)));
        } else if (object instanceof CompositeType type) {
            String name = ChangeJudge.nameOf(type.id());
            type.attributes().forEach(a -> types.put(name + "." + WrittenName.of(a.name()), a.type()));
        }
    }

    /** The type of a column, or of an attribute of a type. */
    Optional<String> typeOf(String whole, String part) {
        return Optional.ofNullable(types.get(whole + "." + part));
    }

    /** Whether partitions or child tables have the column from there. */
    boolean isInherited(String table, String column) {
        return inherited.contains(table + "." + column);
    }

    /** Whether the values of a column follow from others. */
    boolean isComputed(String table, String column) {
        return computed.contains(table + "." + column);
    }

    /** Tells that a new column has no value in any row. */
    void leaveEmpty(String column) {
        empty.add(column);
    }

    /** Whether a column has no value in any row, as far as that can be known: not where a person may have filled it. */
    boolean isEmpty(String column) {
        return all && empty.contains(column);
    }
}
