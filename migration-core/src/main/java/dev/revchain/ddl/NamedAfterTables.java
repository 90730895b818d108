package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.Sequence;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.diff.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * New sequences that bear the name of a table that is there, as those do that Hibernate makes: {@code users_seq} gives the
 * keys of {@code users}. The schema does not say so, but a program that asks the sequence must get no key that is taken. A
 * table that numbers its rows itself needs none.
 */
final class NamedAfterTables {

    private static final String SUFFIX = "_seq";
    private static final Set<String> WHOLE_NUMBERS = Set.of("smallint", "integer", "bigint");

    private final Map<ObjectId, Sequence> sequences = new HashMap<>();
    private final Map<ObjectId, ObjectId> keys = new HashMap<>();

    NamedAfterTables(Catalog from, List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Create create
                    && create.object() instanceof Sequence sequence
                    && sequence.id().last().toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
                sequences.put(table(sequence.id()), sequence);
            }
        }
        Map<ObjectId, SchemaObject> stay = staying(from, changes);
        Map<ObjectId, String> primary = stay.values().stream()
                .filter(object -> object instanceof Constraint constraint
                        && constraint.type() == ConstraintType.PRIMARY_KEY
                        && sequences.containsKey(constraint.owner()))
                .map(Constraint.class::cast)
                .collect(Collectors.toMap(Constraint::owner, Constraint::definition));
        Set<ObjectId> numbered = numbered(stay, changes);
        for (SchemaObject object : stay.values()) {
            if (object instanceof Column column
                    && WHOLE_NUMBERS.contains(column.type().name())
                    && ("PRIMARY KEY (" + Names.quote(column.id().last()) + ")").equals(primary.get(column.owner()))
                    && !numbered.contains(column.id())) {
                keys.put(sequences.get(column.owner()).id(), column.id());
            }
        }
    }

    private static ObjectId table(ObjectId sequence) {
        String name = sequence.last();
        return ObjectId.of(ObjectKind.TABLE, sequence.part(0), name.substring(0, name.length() - SUFFIX.length()));
    }

    private static Map<ObjectId, SchemaObject> staying(Catalog from, List<Change> changes) {
        Map<ObjectId, SchemaObject> stay = new LinkedHashMap<>(from.objects());
        changes.forEach(change -> change.departing().ifPresent(object -> stay.remove(object.id())));
        return stay;
    }

    /** The columns that have a number of their own for each new row. */
    private static Set<ObjectId> numbered(Map<ObjectId, SchemaObject> stay, List<Change> changes) {
        Stream<SchemaObject> arriving = changes.stream().flatMap(change -> change.arriving().stream());
        Set<ObjectId> columns = new HashSet<>();
        Stream.concat(stay.values().stream(), arriving).forEach(object -> {
            if (object instanceof Identity identity) {
                columns.add(identity.owner());
            } else if (object instanceof DefaultValue value) {
                columns.add(value.owner());
            }
        });
        return columns;
    }

    /** What is to be run behind this change. */
    List<DdlStatement> behind(Change change) {
        if (change instanceof Change.Create create
                && create.object() instanceof Sequence sequence
                && keys.containsKey(sequence.id())) {
            String name = Names.literal(Names.qualified(sequence.id()));
            String text = NumberedOn.statement(name, keys.get(sequence.id()), sequence.options());
            return List.of(new DdlStatement(text, change, TransactionNeed.ANY));
        }
        return List.of();
    }
}
