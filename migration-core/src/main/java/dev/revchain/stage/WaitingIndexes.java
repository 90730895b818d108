package dev.revchain.stage;

import dev.revchain.catalog.Attribute;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart;
import dev.revchain.catalog.TablePart.Cluster;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.catalog.TablePart.ReplicaIdentity;
import dev.revchain.ddl.ConcurrentDdl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Indexes of tables that have rows, those of unique constraints among them: they are built and dropped concurrently, when all
 * else is done. What needs a new one waits for it, and what one replaces stays until it is there.
 */
final class WaitingIndexes {

    private final Transition transition;
    private final NullableColumns nullable;
    private final List<SchemaObject> arriving = new ArrayList<>();
    private final List<SchemaObject> leaving = new ArrayList<>();

    WaitingIndexes(Transition transition, NullableColumns nullable) {
        this.transition = transition;
        this.nullable = nullable;
        transition.desired().objects().values().stream().filter(this::arrives).forEach(arriving::add);
        transition.at().objects().values().stream().filter(this::leaves).forEach(leaving::add);
    }

    private boolean arrives(SchemaObject object) {
        boolean isThere =
                transition.at().find(object.id()).filter(object::equals).isPresent();
        if (isThere || !isBuilt(object) || !transition.stays(((TablePart) object).owner())) {
            return false;
        }
        boolean canBeReplaced = transition.staysWithRows(((TablePart) object).owner());
        return transition
                .at()
                .find(object.id())
                .map(now -> canBeReplaced && replaces(now, object))
                .orElseGet(() -> (canBeReplaced || object instanceof Index) && isNewWithAllThatNeedsIt(object.id()));
    }

    /** Whether it has an index that can be built concurrently. */
    private static boolean isBuilt(SchemaObject object) {
        return isUniqueConstraint(object) || (object instanceof Index index && index.valid());
    }

    static boolean isUniqueConstraint(SchemaObject object) {
        return object instanceof Constraint constraint
                && Set.of(ConstraintType.PRIMARY_KEY, ConstraintType.UNIQUE).contains(constraint.type())
                && ConcurrentDdl.indexOf(constraint, "any").isPresent();
    }

    private boolean replaces(SchemaObject now, SchemaObject wanted) {
        return !transition.isKept(now, wanted)
                && isBuilt(now)
                && transition.staysWithRows(((TablePart) now).owner())
                && transition.canStay(now.id())
                && !transition.isNeededByWhatStays(now.id());
    }

    private boolean isNewWithAllThatNeedsIt(ObjectId id) {
        return Transition.dependents(id, transition.linksDesired()).stream()
                .allMatch(dependent -> transition.at().find(dependent).isEmpty());
    }

    /** A unique constraint goes at once, unless another one is to take its place. */
    private boolean leaves(SchemaObject object) {
        return isBuilt(object)
                && transition.desired().find(object.id()).isEmpty()
                && transition.staysWithRows(((TablePart) object).owner())
                && (object instanceof Index || hasSuccessor((TablePart) object))
                && transition.canStay(object.id())
                && !transition.isNeededByWhatStays(object.id());
    }

    private boolean hasSuccessor(TablePart constraint) {
        return arriving.stream()
                .anyMatch(object -> isUniqueConstraint(object)
                        && ((TablePart) object).owner().equals(constraint.owner()));
    }

    /** Leaves everything as it is. */
    void hold(CatalogDraft draft) {
        for (SchemaObject object : arriving) {
            for (ObjectId id : waiting((TablePart) object)) {
                draft.remove(id);
                transition.at().find(id).ifPresent(there -> keep(there, draft));
            }
        }
        Set<String> slots = draft.slots();
        for (SchemaObject object : leaving) {
            if (Collections.disjoint(slots, object.slots())) {
                going(object.id()).forEach(id -> keep(transition.at().objects().get(id), draft));
            }
        }
    }

    /** Keeps what is there; a primary key keeps its columns from becoming nullable. */
    private void keep(SchemaObject object, CatalogDraft draft) {
        List<Dependency> needs = transition.linksAt().needsOf(object.id());
        draft.put(object, needs);
        if (object instanceof Constraint constraint && constraint.type() == ConstraintType.PRIMARY_KEY) {
            needs.stream()
                    .map(need -> transition.desired().objects().get(need.referenced()))
                    .filter(needed -> needed instanceof Column column && !column.notNull())
                    .forEach(needed -> draft.put(((Column) needed).withNotNull(true)));
        }
    }

    /** Builds what is new and drops what is no longer wanted. */
    void build(CatalogDraft draft) {
        leaving.forEach(object -> going(object.id()).forEach(draft::remove));
        for (SchemaObject object : arriving) {
            if (isReady(object.id())) {
                put(object, draft);
                waiting((TablePart) object).stream()
                        .map(id -> transition.desired().objects().get(id))
                        .filter(WaitingIndexes::isSaidOfAnIndex)
                        .forEach(said -> put(said, draft));
            }
        }
    }

    private void put(SchemaObject object, CatalogDraft draft) {
        draft.put(object, transition.linksDesired().needsOf(object.id()));
    }

    /** What is done in no time, and needs no revision of its own. */
    private static boolean isSaidOfAnIndex(SchemaObject object) {
        return object instanceof Attribute || object instanceof ReplicaIdentity || object instanceof Cluster;
    }

    /** A primary key can only use an index when its columns refuse null already. */
    private boolean isReady(ObjectId id) {
        return transition.linksDesired().needsOf(id).stream().noneMatch(need -> nullable.isWaiting(need.referenced()));
    }

    /** A new object with all that needs it and is new too, and what its table says of its index. */
    private Set<ObjectId> waiting(TablePart object) {
        Set<ObjectId> waiting = new LinkedHashSet<>(Transition.dependents(object.id(), transition.linksDesired()));
        waiting.removeIf(dependent -> transition.at().find(dependent).isPresent());
        waiting.add(object.id());
        for (ObjectKind kind : List.of(ObjectKind.REPLICA_IDENTITY, ObjectKind.CLUSTER)) {
            ObjectId id = new ObjectId(kind, object.owner().path());
            transition
                    .desired()
                    .find(id)
                    .filter(said -> isAbout(object.id().last(), said))
                    .ifPresent(said -> waiting.add(id));
        }
        return waiting;
    }

    private static boolean isAbout(String index, SchemaObject said) {
        return said instanceof ReplicaIdentity identity
                ? identity.index().equals(Optional.of(index))
                : said instanceof Cluster cluster && cluster.index().equals(index);
    }

    /** An old object with all that goes when it goes. */
    private Set<ObjectId> going(ObjectId id) {
        Set<ObjectId> going = new HashSet<>(Transition.dependents(id, transition.linksAt()));
        going.removeIf(dependent -> transition.desired().find(dependent).isPresent());
        going.add(id);
        return going;
    }
}
