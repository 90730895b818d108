package dev.revchain.ddl;

import dev.revchain.catalog.Attribute;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Definition;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.MaterializedView;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.RelationObject.View;
import dev.revchain.catalog.RoutineObject;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.catalog.TablePart.Policy;
import dev.revchain.catalog.TablePart.Rule;
import dev.revchain.catalog.TablePart.Trigger;
import dev.revchain.catalog.TablePart.TriggerState;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.catalog.TypeObject.Domain;
import dev.revchain.diff.AlterRules;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL can alter, and what stands in its way. */
public final class PostgresRules implements AlterRules {

    private final Kinds kinds;
    private final int serverVersion;

    /** The rules of one major version. */
    public PostgresRules(int serverVersion) {
        this.kinds = new Kinds(serverVersion);
        this.serverVersion = serverVersion;
    }

    @Override
    public Catalog alongside(Catalog catalog, Catalog other) {
        return DomainsAsTypes.in(catalog, other);
    }

    @Override
    public Catalog present(Catalog from, Catalog to) {
        return LeftIndexes.with(AdoptedIndexes.without(from, to), to);
    }

    @Override
    public boolean inPlace(SchemaObject before, SchemaObject after) {
        if (rebuilds(before, after)) {
            return true;
        }
        return before.getClass() == after.getClass()
                && kinds.of(after).alter(before, after).isPresent();
    }

    @Override
    public SchemaObject reached(Optional<SchemaObject> before, Optional<SchemaObject> after, SchemaObject follower) {
        return new Reach(before, after).leaves(follower);
    }

    /**
     * A table that is logged can only point to tables that are, the numbers of an identity must fit the type of its column, and
     * the columns of a table the type that it is to follow, or the column that its parent is given.
     */
    @Override
    public boolean leads(Optional<SchemaObject> before, SchemaObject after, SchemaObject needed) {
        SchemaObject present = before.orElse(null);
        if (present instanceof Identity old && after instanceof Identity wanted) {
            return needed instanceof Column && SequenceClauses.isWider(old.type(), wanted.type());
        }
        if (after instanceof Column wanted) {
            boolean arrives = !(present instanceof Column old && old.inherited()) && wanted.inherited();
            boolean follows = needed instanceof Table table && table.ofType().isPresent();
            boolean merges = needed instanceof Column
                    && present instanceof Column old
                    && !(old.type().equals(wanted.type()) && old.generated().equals(wanted.generated()));
            return arrives && (follows || merges);
        }
        return needed instanceof Table
                && present instanceof Table old
                && after instanceof Table wanted
                && !old.storage().unlogged()
                && wanted.storage().unlogged();
    }

    /** A table has all columns of its type as long as it is of that type. */
    @Override
    public boolean outlasts(SchemaObject dropped, SchemaObject before, SchemaObject after) {
        return dropped instanceof Column column
                && column.inherited()
                && before instanceof Table old
                && after instanceof Table wanted
                && old.ofType().isPresent()
                && wanted.ofType().isEmpty();
    }

    @Override
    public boolean rebuilds(SchemaObject before, SchemaObject after) {
        return kinds.rebuilds(before, after);
    }

    @Override
    public boolean stepsAside(SchemaObject dependent, SchemaObject before, SchemaObject after) {
        if (dependent instanceof Attribute) {
            return rebuilds(before, after);
        }
        if (dependent instanceof TriggerState) {
            return before instanceof Trigger;
        }
        if (before instanceof Column old && after instanceof Column wanted) {
            return !old.type().equals(wanted.type()) && stepsAsideFromType(dependent, old, wanted);
        }
        return rebuilds(before, after);
    }

    private static boolean stepsAsideFromType(SchemaObject dependent, Column before, Column after) {
        TypeChange change = new TypeChange(before.type().name(), after.type().name());
        if (dependent instanceof DefaultValue) {
            return !change.isAssignment();
        }
        if (dependent instanceof Constraint constraint && constraint.type() == ConstraintType.FOREIGN_KEY) {
            return !change.isComparable();
        }
        return readsColumns(dependent) || isKeyedBy(dependent);
    }

    /** Only a table that is partitioned by them depends on columns of its own. */
    private static boolean isKeyedBy(SchemaObject dependent) {
        return dependent instanceof Table;
    }

    /** Whether PostgreSQL refuses to change the type of a column that this one uses. */
    private static boolean readsColumns(SchemaObject dependent) {
        return dependent instanceof View
                || dependent instanceof MaterializedView
                || dependent instanceof Rule
                || dependent instanceof Policy
                || dependent instanceof Trigger
                || dependent instanceof RoutineObject
                || dependent.id().kind() == ObjectKind.PUBLICATION_MEMBER
                || (dependent instanceof Index index && !staysWhole(index))
                || (dependent.id().kind() == ObjectKind.STATISTICS
                        && !((Definition) dependent).options().isEmpty())
                || (dependent instanceof Column column && column.generated().isPresent());
    }

    /** Whether PostgreSQL makes the same index again when it rebuilds it for a new type. */
    private static boolean staysWhole(Index index) {
        return !index.keyed().value() && index.valid() && index.statistics().isEmpty();
    }

    @Override
    public boolean stepsOutOfCircles(SchemaObject object) {
        return object instanceof View || object instanceof MaterializedView || object instanceof RoutineObject;
    }

    @Override
    public boolean isCarried(SchemaObject dependent) {
        return dependent instanceof Column column && column.generated().isEmpty();
    }

    /** What is stored of a domain, or of a composite type with the same attributes, is text that its successor reads. */
    @Override
    public boolean ridesAlong(SchemaObject before, SchemaObject after) {
        return (before instanceof CompositeType old && after instanceof CompositeType wanted)
                ? !old.use().value().tables() && old.names().equals(wanted.names())
                : before instanceof Domain && after instanceof Domain;
    }

    @Override
    public boolean stepsAsideFromCarried(SchemaObject dependent) {
        return readsColumns(dependent)
                || isKeyedBy(dependent)
                || dependent instanceof DefaultValue
                || (dependent instanceof Constraint constraint && constraint.type() == ConstraintType.FOREIGN_KEY)
                || (dependent instanceof Constraint check && check.type() == ConstraintType.CHECK);
    }

    /** A partitioned table has no rows but those of its partitions, and they can stay as long as their key is the same. */
    @Override
    public boolean keepsContent(SchemaObject before, SchemaObject after) {
        return before instanceof Table old
                && after instanceof Table wanted
                && (old.partitionKey().isEmpty() || !old.partitionKey().equals(wanted.partitionKey()));
    }

    @Override
    public boolean isHolder(SchemaObject object) {
        return object instanceof Table;
    }

    /** No trigger or rule is to see the rows again, and what they refer to may have to be filled first. */
    @Override
    public boolean awaitsContent(SchemaObject dependent, SchemaObject whole) {
        return !folds(dependent, whole)
                || (dependent instanceof Constraint key && key.type() == ConstraintType.FOREIGN_KEY);
    }

    @Override
    public List<SchemaObject> arrivals(SchemaObject created, Catalog before) {
        return GrantedByDefault.on(created, before, serverVersion);
    }

    @Override
    public Optional<ObjectId> follows(SchemaObject object, Catalog after) {
        return object instanceof Attribute.Grant grant
                ? after.find(grant.holder()).flatMap(grant::onWhole)
                : Optional.empty();
    }

    @Override
    public SchemaObject silent(SchemaObject arrival) {
        Attribute.Grant grant = (Attribute.Grant) arrival;
        return new Attribute.Grant(
                grant.id(),
                grant.target(),
                grant.holder(),
                grant.grantee(),
                grant.initial(),
                grant.initial(),
                grant.owner());
    }

    @Override
    public boolean folds(SchemaObject part, SchemaObject whole) {
        if (whole instanceof Column column) {
            return (part instanceof DefaultValue || part instanceof Identity)
                    && part.parent().filter(column.id()::equals).isPresent();
        }
        if (whole instanceof Domain) {
            return part instanceof Constraint constraint && constraint.owner().equals(whole.id()) && folds(constraint);
        }
        boolean inTable = whole.id().kind() == ObjectKind.TABLE || whole.id().kind() == ObjectKind.FOREIGN_TABLE;
        return inTable
                && (part instanceof Column
                        || part instanceof Identity
                        || part instanceof DefaultValue
                        || part instanceof Attachment
                        || (part instanceof Constraint constraint && folds(constraint)));
    }

    private static boolean folds(Constraint constraint) {
        return !constraint.definition().endsWith(" NOT VALID");
    }
}
