package dev.revchain.stage;

import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.Generated;
import dev.revchain.catalog.TablePart.Inheritance;
import dev.revchain.ddl.ConcurrentDdl;
import dev.revchain.diff.Change;
import dev.revchain.sql.DefaultName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Columns that are to refuse null from now on. A check does that first; when it is proved, {@code SET NOT NULL} believes it
 * and reads no rows (PostgreSQL, ALTER TABLE, Notes), and the check can go.
 */
final class NullableColumns {

    private static final String SUFFIX = "_not_null_check";

    private final Transition transition;
    private final Map<ObjectId, Column> waiting = new LinkedHashMap<>();

    NullableColumns(Transition transition) {
        this.transition = transition;
        for (SchemaObject object : transition.desired().objects().values()) {
            if (object instanceof Column wanted && waits(wanted)) {
                waiting.put(wanted.id(), wanted);
            }
        }
    }

    private boolean waits(Column wanted) {
        boolean isNullable = transition
                .at()
                .find(wanted.id())
                .filter(now -> now instanceof Column column && !column.notNull())
                .isPresent();
        return isNullable
                && wanted.notNull()
                && wanted.owner().kind() == ObjectKind.TABLE
                && wanted.generated().filter(Generated::virtual).isEmpty()
                && transition.stays(wanted.owner())
                && !isJoined(wanted.owner())
                && !becomesIdentity(wanted.id());
    }

    /** A table that is there and joins another one must then refuse null where that does, or have its checks. */
    private boolean isJoined(ObjectId table) {
        return transition.desired().objects().values().stream()
                .filter(Attachment.class::isInstance)
                .map(Attachment.class::cast)
                .filter(place ->
                        place.owner().equals(table) || place.parentTable().equals(table))
                .anyMatch(place -> transition.at().find(place.owner()).isPresent()
                        && transition
                                .at()
                                .find(place.id())
                                .filter(place::equals)
                                .isEmpty());
    }

    /** An identity needs a column that refuses null; what filled the column before must stay until then. */
    private boolean becomesIdentity(ObjectId column) {
        ObjectId identity = new ObjectId(ObjectKind.IDENTITY, column.path());
        return transition.desired().find(identity).isPresent()
                && transition.at().find(identity).isEmpty();
    }

    /** Whether the column cannot refuse null yet. */
    boolean isWaiting(ObjectId column) {
        return waiting.containsKey(column);
    }

    /** What is said of the parent's column goes for its children's too. */
    private boolean followsParent(Column column) {
        return column.above().filter(waiting::containsKey).isPresent();
    }

    /** Leaves them nullable, with an unproved check. */
    void hold(CatalogDraft draft) {
        for (Column column : waiting.values()) {
            draft.put(nullable(column));
            if (!followsParent(column)) {
                Constraint check = check(column).orElseGet(() -> newCheck(column));
                draft.put(
                        check,
                        List.of(
                                new Dependency(check.id(), column.id(), Strength.AUTO),
                                new Dependency(check.id(), column.owner(), Strength.AUTO)));
            }
        }
    }

    /** Proves the checks, and lets the columns refuse null. */
    void prove(CatalogDraft draft) {
        for (Column column : waiting.values()) {
            if (followsParent(column) || check(column).isPresent()) {
                draft.put(column);
                check(column).map(UnprovedConstraints::proved).ifPresent(draft::put);
            }
        }
    }

    /** What takes the checks away that nobody wanted but for the proof. */
    List<Change> leftovers() {
        List<Change> drops = new ArrayList<>();
        for (Column column : waiting.values()) {
            check(column)
                    .filter(check -> transition.desired().find(check.id()).isEmpty())
                    .map(UnprovedConstraints::proved)
                    .ifPresent(check -> drops.add(new Change.Drop(check)));
        }
        return drops;
    }

    private static Column nullable(Column column) {
        return new Column(
                column.id(),
                column.owner(),
                column.type(),
                false,
                column.generated(),
                column.inheritance().map(from -> new Inheritance(from.parent(), false, from.local())),
                column.storage());
    }

    /** The check of today that says the same of the column. */
    private Optional<Constraint> check(Column column) {
        String definition = ConcurrentDdl.notNullCheck(column.id().last());
        return transition.linksAt().dependentsOf(column.id()).stream()
                .flatMap(need -> transition.at().find(need.dependent()).stream())
                .filter(Constraint.class::isInstance)
                .map(Constraint.class::cast)
                .filter(check -> check.owner().equals(column.owner())
                        && UnprovedConstraints.proved(check).definition().equals(definition)
                        && !isToStayUnproved(check))
                .findFirst();
    }

    private boolean isToStayUnproved(Constraint check) {
        return transition
                .desired()
                .find(check.id())
                .filter(wanted -> UnprovedConstraints.isUnproved((Constraint) wanted))
                .isPresent();
    }

    private Constraint newCheck(Column column) {
        ObjectId id = checkId(column, "");
        for (int i = 1; isUsed(id); i++) {
            id = checkId(column, String.valueOf(i));
        }
        String definition = ConcurrentDdl.notNullCheck(column.id().last());
        return UnprovedConstraints.unproved(
                new Constraint(id, column.owner(), ConstraintType.CHECK, definition, Map.of()));
    }

    private static ObjectId checkId(Column column, String number) {
        String table = column.id().part(1);
        String name = DefaultName.withEnding(table + "_" + column.id().last(), SUFFIX + number);
        return ObjectId.of(ObjectKind.CONSTRAINT, column.id().part(0), table, name);
    }

    private boolean isUsed(ObjectId id) {
        return transition.at().find(id).isPresent()
                || transition.desired().find(id).isPresent();
    }
}
