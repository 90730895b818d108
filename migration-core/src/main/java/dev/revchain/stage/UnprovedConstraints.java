package dev.revchain.stage;

import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import java.util.Optional;
import java.util.Set;

/**
 * Checks and foreign keys of tables that have rows: they hold for new rows at once, and are proved for the old ones later,
 * with nobody locked out meanwhile.
 */
final class UnprovedConstraints {

    private static final String NOT_VALID = " NOT VALID";
    private static final Set<ConstraintType> PROVABLE =
            Set.of(ConstraintType.CHECK, ConstraintType.FOREIGN_KEY, ConstraintType.NOT_NULL);

    private final Transition transition;

    UnprovedConstraints(Transition transition) {
        this.transition = transition;
    }

    static boolean isUnproved(Constraint constraint) {
        return constraint.definition().endsWith(NOT_VALID);
    }

    static Constraint unproved(Constraint constraint) {
        return with(constraint.definition() + NOT_VALID, constraint);
    }

    static Constraint proved(Constraint constraint) {
        String definition = constraint.definition();
        return isUnproved(constraint)
                ? with(definition.substring(0, definition.length() - NOT_VALID.length()), constraint)
                : constraint;
    }

    private static Constraint with(String definition, Constraint constraint) {
        return new Constraint(constraint.id(), constraint.owner(), constraint.type(), definition, constraint.options());
    }

    /** Adds them without a look at the rows. */
    void hold(CatalogDraft draft) {
        for (SchemaObject object : transition.desired().objects().values()) {
            if (object instanceof Constraint wanted && canWait(wanted)) {
                Optional<SchemaObject> now = transition.at().find(wanted.id());
                boolean waits = now.filter(unproved(wanted)::equals).isPresent();
                if (waits
                        || now.filter(there -> transition.isKept(there, wanted)).isEmpty()) {
                    draft.put(unproved(wanted));
                }
            }
        }
    }

    private boolean canWait(Constraint constraint) {
        return constraint.owner().kind() == ObjectKind.TABLE
                && PROVABLE.contains(constraint.type())
                && !isUnproved(constraint)
                && !constraint.definition().endsWith(" NOT ENFORCED")
                && transition.stays(constraint.owner())
                && !(constraint.type() == ConstraintType.FOREIGN_KEY && isRefusedOn(constraint));
    }

    /** A partitioned table can have an unproved foreign key since PostgreSQL 18. */
    private boolean isRefusedOn(Constraint key) {
        Table table = (Table) transition.at().find(key.owner()).orElseThrow();
        return table.partitionKey().isPresent() && transition.serverVersion() < 18;
    }

    /** Proves those that are there. */
    void prove(CatalogDraft draft) {
        for (SchemaObject object : transition.at().objects().values()) {
            if (object instanceof Constraint now && isUnproved(now)) {
                transition.desired().find(now.id()).filter(proved(now)::equals).ifPresent(draft::put);
            }
        }
    }
}
