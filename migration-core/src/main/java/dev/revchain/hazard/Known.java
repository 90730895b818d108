package dev.revchain.hazard;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.NamespaceObject.Extension;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RelationObject.ForeignTable;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.sql.StatementWords;
import dev.revchain.sql.WrittenName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the database when a statement runs: what was there before, and what the script made so far. */
final class Known {

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> computed = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Set<String> filled = new HashSet<>();
    private final Set<String> inherited = new HashSet<>();
    private final Set<String> withDefaultPartition = new HashSet<>();
    private final Set<String> empty = new HashSet<>();
    private final Set<String> rowless = new HashSet<>();
    private final StrictDomains domains = new StrictDomains();
    private final NullChecks nullChecks = new NullChecks();
    private final Map<String, String> wholes = new HashMap<>();
    private final Set<String> divided = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();
    /** Whether all that was there is known. */
    private boolean all;

    /** Nothing is known, as with SQL that a person wrote. */
    Known() {}

    /** This is what was there before. */
    Known(Catalog before) {
        all = true;
        for (SchemaObject object : before.objects().values()) {
            domains.know(object);
            if (object instanceof Attachment place && place.bound().isPresent()) {
                String parent = relation(place.parentTable());
                wholes.put(relation(place.owner()), parent);
                if (place.bound().get().equals("DEFAULT")) {
                    withDefaultPartition.add(parent);
                }
            }
            if (object instanceof Table table && table.partitionKey().isPresent()) {
                divided.add(relation(table.id()));
            }
            if (object instanceof ForeignTable table) {
                foreign.add(relation(table.id()));
            }
            if (object instanceof Column column) {
                String name = written(column.id());
                types.put(name, column.type().name());
                column.generated().ifPresent(expression -> computed.add(name));
                column.above().ifPresent(above -> inherited.add(written(above)));
            } else if (object instanceof Constraint check && check.type() == ConstraintType.CHECK) {
                String table = WrittenName.of(check.id().part(0), check.id().part(1));
                nullChecks.add(table, WrittenName.of(check.id().last()), StatementWords.of(check.definition()));
            } else if (object instanceof Extension extension
                    && !extension.ways().value().keepsRows()) {
                rowless.add(WrittenName.of(extension.id().last()));
            } else if (object instanceof CompositeType type) {
                String name = WrittenName.of(type.id().part(0), type.id().part(1));
                type.attributes().forEach(a -> types.put(name + "." + WrittenName.of(a.name()), a.type()));
            }
        }
    }

    private static String written(ObjectId column) {
        return relation(column) + "." + WrittenName.of(column.last());
    }

    private static String relation(ObjectId id) {
        return WrittenName.of(id.part(0), id.part(1));
    }

    /** The checks that columns are not null, as they are by now. */
    NullChecks nullChecks() {
        return nullChecks;
    }

    /** Tells that the script made this relation: it holds nothing that was there before, and nobody uses it yet. */
    void make(String name) {
        made.add(name);
    }

    /** Tells that a relation is a partition of another one, from now on. */
    void join(String partition, String parent) {
        // What was renamed on the way may still be known as a part of its own part.
        if (isWithin(parent, partition)) {
            wholes.remove(parent);
        }
        wholes.put(partition, parent);
    }

    private boolean isWithin(String table, String whole) {
        String above = wholes.get(table);
        return above != null && (above.equals(whole) || isWithin(above, whole));
    }

    /** Tells that a relation is gone, and its partitions with it. */
    void drop(String relation) {
        wholes.remove(relation);
        partitionsOf(relation).forEach(this::drop);
    }

    /** Tells that a relation is no partition any more. */
    void leave(String partition) {
        wholes.remove(partition);
    }

    /** Whether a table has no rows but those of its partitions, and has no partition any more. */
    boolean isHollow(String table) {
        return divided.contains(table) && partitionsOf(table).isEmpty();
    }

    /** Whether the rows of a table are in another database. */
    boolean isForeign(String table) {
        return foreign.contains(table);
    }

    /** Tells that the rows of a table and of its partitions wait elsewhere: they do not go with it. */
    void putAside(String table) {
        make(table);
        partitionsOf(table).forEach(this::putAside);
    }

    /** Tells that a table and its partitions have their rows again. */
    void putBack(String table) {
        fill(table);
        partitionsOf(table).forEach(this::putBack);
    }

    private List<String> partitionsOf(String table) {
        return wholes.keySet().stream()
                .filter(partition -> wholes.get(partition).equals(table))
                .toList();
    }

    /** Tells that a new column has no value in any row. */
    void leaveEmpty(String column) {
        empty.add(column);
    }

    /** Whether a column has no value in any row, as far as that can be known: not where a person may have filled it. */
    boolean isEmpty(String column) {
        return all && empty.contains(column);
    }

    /** Whether an extension is known to have no tables of its own. */
    boolean isRowless(String extension) {
        return rowless.contains(extension);
    }

    /** The domains that have rules. */
    StrictDomains domains() {
        return domains;
    }

    /** Whether rows of a new partition may be in another one. */
    boolean hasDefaultPartition(String table) {
        return withDefaultPartition.contains(table);
    }

    /** Tells that a query gave rows to what the script made. */
    void fill(String name) {
        filled.add(name);
    }

    boolean isFilled(String name) {
        return filled.contains(name);
    }

    boolean isMade(String name) {
        return made.contains(name);
    }

    /** Tells that the script made an object of that kind. */
    void make(String kind, String name) {
        made.add(key(kind, name));
    }

    boolean isMade(String kind, String name) {
        return made.contains(key(kind, name));
    }

    /** Relations and types share their names with each other, and with nothing else. */
    private static String key(String kind, String name) {
        return switch (kind) {
            case "table",
                    "view",
                    "materialized view",
                    "foreign table",
                    "foreign",
                    "sequence",
                    "type",
                    "domain",
                    "index" -> name;
            case "procedure", "aggregate", "routine" -> "function " + name;
            default -> kind + " " + name;
        };
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
}
