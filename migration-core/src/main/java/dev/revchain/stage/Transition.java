package dev.revchain.stage;

import dev.revchain.catalog.Attribute;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RelationObject.MaterializedView;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.ddl.PostgresRules;
import dev.revchain.diff.Links;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What is there and what is desired, and what is the same thing in both. */
final class Transition {

    private final Catalog at;
    private final Catalog desired;
    private final Links linksAt;
    private final Links linksDesired;
    private final PostgresRules rules;
    private final int serverVersion;

    Transition(Catalog at, Catalog desired, int serverVersion) {
        this.at = at;
        this.desired = desired;
        this.linksAt = new Links(at);
        this.linksDesired = new Links(desired);
        this.rules = new PostgresRules(serverVersion);
        this.serverVersion = serverVersion;
    }

    Catalog at() {
        return at;
    }

    Catalog desired() {
        return desired;
    }

    Links linksAt() {
        return linksAt;
    }

    Links linksDesired() {
        return linksDesired;
    }

    int serverVersion() {
        return serverVersion;
    }

    /** Whether a table was there before and is not made anew: only such a one holds rows and has users. */
    boolean stays(ObjectId table) {
        Optional<SchemaObject> now = at.find(table);
        Optional<SchemaObject> then = desired.find(table);
        return now.isPresent() && then.isPresent() && isKept(now.get(), then.get());
    }

    /** Whether it stays and holds rows of its own. */
    boolean staysWithRows(ObjectId table) {
        return stays(table)
                && at.find(table)
                        .filter(now -> now instanceof MaterializedView
                                || (now instanceof Table plain
                                        && plain.partitionKey().isEmpty()))
                        .isPresent();
    }

    /** Whether the one is the other, or becomes it without being dropped. */
    boolean isKept(SchemaObject now, SchemaObject then) {
        return now.equals(then) || rules.inPlace(now, then);
    }

    /** Whether all that an object of today needs will still be there, in a form that does not touch it. */
    boolean canStay(ObjectId id) {
        return linksAt.needsOf(id).stream()
                .filter(need -> isMoreThanOrder(need.strength()))
                .allMatch(need -> desired.find(need.referenced())
                        .filter(then -> isAsGood(at.objects().get(need.referenced()), then))
                        .isPresent());
    }

    private static boolean isMoreThanOrder(Strength strength) {
        return strength.binds() || strength == Strength.FOLLOWS;
    }

    private boolean isAsGood(SchemaObject now, SchemaObject then) {
        if (now instanceof Column column && then instanceof Column wanted) {
            return column.type().equals(wanted.type())
                    && column.generated().equals(wanted.generated())
                    && linksAt.needsOf(column.id()).stream()
                            .noneMatch(need -> isBuiltAnew(at.objects().get(need.referenced())));
        }
        return isKept(now, then) && !isBuiltAnew(now);
    }

    /** Whether the columns of such a type move to one that is made anew. */
    private boolean isBuiltAnew(SchemaObject now) {
        return desired.find(now.id())
                .filter(then -> !now.equals(then) && rules.rebuilds(now, then))
                .isPresent();
    }

    /** All that needs an object, however far. */
    static Set<ObjectId> dependents(ObjectId id, Links links) {
        Set<ObjectId> found = new LinkedHashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(Set.of(id));
        while (!open.isEmpty()) {
            for (Dependency dependency : links.dependentsOf(open.remove())) {
                if (isMoreThanOrder(dependency.strength()) && found.add(dependency.dependent())) {
                    open.add(dependency.dependent());
                }
            }
        }
        return found;
    }

    /** Whether something of today that stays needs an object, and is more than a word about it. */
    boolean isNeededByWhatStays(ObjectId id) {
        return dependents(id, linksAt).stream()
                .anyMatch(dependent -> desired.find(dependent)
                        .filter(then -> !(then instanceof Attribute))
                        .isPresent());
    }
}
