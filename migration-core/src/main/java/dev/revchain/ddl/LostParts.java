package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.catalog.TablePart.Legacy;
import dev.revchain.diff.Change;
import dev.revchain.diff.Links;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a partition has of its table and cannot keep when it leaves, not even until it comes back: indexes that use something
 * that goes, such as a function, and foreign keys with a column whose new type cannot be compared with the old one.
 */
final class LostParts {

    private final Links links;
    private final Set<ObjectId> indexed = new HashSet<>();
    private final Map<ObjectId, Set<String>> keys = new HashMap<>();

    /** @param leaving what is dropped, or built anew */
    LostParts(Catalog from, Links links, List<Change> changes, Set<ObjectId> leaving) {
        this.links = links;
        Set<ObjectId> retyped =
                changes.stream().filter(LostParts::retypes).map(Change::subject).collect(Collectors.toSet());
        for (SchemaObject object : from.objects().values()) {
            if (object instanceof Index index && uses(index, leaving)) {
                wholes(index.owner()).forEach(indexed::add);
            } else if (object instanceof Constraint key
                    && key.type() == ConstraintType.FOREIGN_KEY
                    && uses(key, retyped)) {
                wholes(key.owner())
                        .forEach(table -> keys.computeIfAbsent(table, t -> new HashSet<>())
                                .add(key.id().last()));
            }
        }
    }

    private static boolean retypes(Change change) {
        return change instanceof Change.Alter alter
                && alter.before() instanceof Column before
                && alter.after() instanceof Column after
                && !new TypeChange(before.type().name(), after.type().name()).isComparable();
    }

    private boolean uses(Index index, Set<ObjectId> leaving) {
        return links.needsOf(index.id()).stream()
                .map(Dependency::referenced)
                .anyMatch(need -> leaving.contains(need) && !isOfTable(need, index.owner()));
    }

    private boolean uses(Constraint key, Set<ObjectId> retyped) {
        return links.needsOf(key.id()).stream().map(Dependency::referenced).anyMatch(retyped::contains);
    }

    private static boolean isOfTable(ObjectId need, ObjectId table) {
        return need.path().size() > 1 && need.path().subList(0, 2).equals(table.path());
    }

    /** The table, and those that are partitions of it. */
    private Set<ObjectId> wholes(ObjectId table) {
        Set<ObjectId> wholes = new HashSet<>(links.within(table));
        wholes.add(table);
        return wholes;
    }

    /**
     * What goes of all that a table has from its parent.
     *
     * @param gone what goes of it because it will not be there again
     */
    Legacy of(Attachment place, Legacy gone) {
        Legacy left = place.legacy().value();
        Set<String> lost = keys.getOrDefault(place.parentTable(), Set.of());
        List<String> constraints = left.constraints().stream()
                .filter(name -> gone.constraints().contains(name) || lost.contains(name))
                .toList();
        List<String> indexes = indexed.contains(place.parentTable()) ? left.indexes() : gone.indexes();
        return new Legacy(constraints, indexes, gone.checks(), gone.referenced());
    }
}
