package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.Sequence;
import dev.revchain.catalog.RelationObject.View;
import dev.revchain.catalog.RelationObject.ViewColumn;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TypeObject.DefinedType;
import dev.revchain.diff.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is renamed without asking, since nothing can be lost by it and much be saved: constraints, indexes, triggers, policies,
 * rules, statistics, owned sequences and generated columns that are equal but for their names, and columns of views. PostgreSQL
 * leaves most of these names as they are when it renames a table or a column.
 */
final class SameButName {

    private final Catalog now;
    private final Catalog desired;

    SameButName(Catalog now, Catalog desired) {
        this.now = now;
        this.desired = desired;
    }

    /** The renames, as far as it is clear what became of what. */
    List<Change.Rename> all() {
        Map<List<Object>, List<SchemaObject>> gone = byLikeness(now, desired);
        Map<List<Object>, List<SchemaObject>> come = byLikeness(desired, now);
        List<Change.Rename> renames = new ArrayList<>();
        Inventory inventory = Inventory.of(now);
        gone.forEach((likeness, before) -> {
            List<SchemaObject> after = come.getOrDefault(likeness, List.of());
            if (before.size() == 1 && after.size() == 1) {
                ObjectId from = before.get(0).id();
                renames.add(new Change.Rename(from, after.get(0).id(), inventory.holder(from)));
            }
        });
        renames.sort(Comparator.comparing(Change.Rename::from));
        now.objects().values().stream()
                .filter(DefinedType.class::isInstance)
                .forEach(type -> renames.addAll(multirange((DefinedType) type)));
        now.objects().values().stream()
                .filter(View.class::isInstance)
                .forEach(view -> renames.addAll(columns((View) view)));
        return renames;
    }

    private static Map<List<Object>, List<SchemaObject>> byLikeness(Catalog here, Catalog there) {
        Map<List<Object>, List<SchemaObject>> found = new HashMap<>();
        Likeness likeness = new Likeness(here);
        for (SchemaObject object : here.objects().values()) {
            if (there.find(object.id()).isEmpty() && isUnasked(object, here)) {
                likeness.of(object)
                        .map(like ->
                                List.<Object>of(object.id().kind(), object.id().part(0), like))
                        .ifPresent(key -> found.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(object));
            }
        }
        return found;
    }

    /** Whether a like object is taken for this one under a new name without anybody saying so. */
    static boolean isUnasked(SchemaObject object, Catalog catalog) {
        return switch (object.id().kind()) {
            case CONSTRAINT, FOREIGN_KEY, DOMAIN_CONSTRAINT, INDEX, TRIGGER, RULE, POLICY, STATISTICS -> true;
            case COLUMN -> object instanceof Column column && column.generated().isPresent();
            case SEQUENCE -> new Likeness(catalog).ownerOf((Sequence) object).isPresent();
            default -> false;
        };
    }

    /** The type of many ranges keeps its name when the one of the range is renamed. */
    private List<Change.Rename> multirange(DefinedType range) {
        Optional<DefinedType> wanted =
                desired.find(range.id()).filter(DefinedType.class::isInstance).map(DefinedType.class::cast);
        Optional<ObjectId> to = wanted.filter(type -> Multirange.rest(type).equals(Multirange.rest(range)))
                .flatMap(Multirange::of);
        return Multirange.of(range).stream()
                .flatMap(from -> to.filter(other -> !other.equals(from)).stream()
                        .map(other -> new Change.Rename(from, other, from)))
                .toList();
    }

    /**
     * The columns of a view keep their names when those they show are renamed. Without that, {@code CREATE OR REPLACE} could
     * not do the rest.
     */
    private List<Change.Rename> columns(View view) {
        Optional<View> wanted = desired.find(view.id()).map(View.class::cast);
        List<ViewColumn> before = view.columns();
        List<ViewColumn> after = wanted.map(View::columns).orElse(List.of());
        Set<String> names = Set.copyOf(before.stream().map(ViewColumn::name).toList());
        List<Change.Rename> renames = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            ViewColumn old = before.get(i);
            if (i >= after.size() || !old.type().equals(after.get(i).type())) {
                return List.of();
            }
            String name = after.get(i).name();
            if (!name.equals(old.name())) {
                renames.add(new Change.Rename(
                        Inventory.part(view.id(), ObjectKind.COLUMN, old.name()),
                        Inventory.part(view.id(), ObjectKind.COLUMN, name),
                        view.id()));
            }
        }
        return renames.stream().anyMatch(rename -> names.contains(rename.to().name())) ? List.of() : renames;
    }
}
