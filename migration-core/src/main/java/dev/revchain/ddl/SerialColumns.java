package dev.revchain.ddl;

import dev.revchain.catalog.Attribute;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.Sequence;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.ColumnType;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TablePart.SequenceOwner;
import dev.revchain.diff.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A new column with a sequence of its own that has nothing special is written {@code serial}, as people do. */
final class SerialColumns {

    private static final Map<String, String> SERIAL =
            Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");

    private final Map<ObjectId, SchemaObject> created = new HashMap<>();

    private SerialColumns(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Create create) {
                created.put(create.subject(), create.object());
            }
        }
    }

    static List<Change> folded(List<Change> changes) {
        SerialColumns serial = new SerialColumns(changes);
        Set<ObjectId> needless = new HashSet<>();
        Map<ObjectId, Column> columns = new HashMap<>();
        for (SchemaObject object : serial.created.values()) {
            if (object instanceof SequenceOwner owner) {
                serial.column(owner).ifPresent(column -> {
                    columns.put(column.id(), column);
                    needless.addAll(List.of(owner.id(), owner.owner(), defaultOf(column.id())));
                });
            }
        }
        return changes.stream()
                .filter(change -> !needless.contains(change.subject()))
                .map(change -> columns.containsKey(change.subject())
                        ? new Change.Create(columns.get(change.subject()))
                        : change)
                .toList();
    }

    /** The column as {@code serial}, when all of its parts are new and as {@code serial} would make them. */
    private Optional<Column> column(SequenceOwner owner) {
        boolean allNew = created.get(owner.column()) instanceof Column
                && created.get(owner.owner()) instanceof Sequence
                && created.get(defaultOf(owner.column())) instanceof DefaultValue;
        if (!allNew) {
            return Optional.empty();
        }
        Column column = (Column) created.get(owner.column());
        Sequence sequence = (Sequence) created.get(owner.owner());
        String name = column.id().part(1) + "_" + column.id().part(2) + "_seq";
        ObjectId usual = ObjectId.of(sequence.id().kind(), column.id().part(0), name);
        String number = "nextval('" + Names.qualified(usual) + "'::regclass)";
        boolean plain = sequence.id().equals(usual)
                && name.length() < 64
                && column.notNull()
                && !column.inherited()
                && column.type().name().equals(sequence.type())
                && !sequence.unlogged()
                && SequenceClauses.create(sequence.type(), sequence.options()).isEmpty()
                && isOnlyUse(number, column.id())
                && !isSpokenOf(sequence.id());
        return plain ? Optional.of(serial(column)) : Optional.empty();
    }

    /** A comment on the sequence stands beside it, before the table: then the sequence must stand there too. */
    private boolean isSpokenOf(ObjectId sequence) {
        return created.values().stream()
                .anyMatch(object -> object instanceof Attribute
                        && object.parent().filter(sequence::equals).isPresent());
    }

    private boolean isOnlyUse(String number, ObjectId column) {
        List<ObjectId> uses = created.values().stream()
                .filter(object -> object instanceof DefaultValue value
                        && !value.isInherited()
                        && value.expression().contains(number))
                .map(SchemaObject::id)
                .toList();
        return uses.equals(List.of(defaultOf(column)))
                && created.get(defaultOf(column)) instanceof DefaultValue value
                && value.expression().equals(number);
    }

    private static Column serial(Column column) {
        return new Column(
                column.id(),
                column.owner(),
                new ColumnType(SERIAL.get(column.type().name()), Optional.empty()),
                false,
                column.generated(),
                column.inheritance(),
                column.storage());
    }

    private static ObjectId defaultOf(ObjectId column) {
        return new ObjectId(ObjectKind.DEFAULT, column.path());
    }
}
