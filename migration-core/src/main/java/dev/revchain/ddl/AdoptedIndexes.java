package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Index;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Indexes of partitions, or of tables that become some, that are to be a part of an index of the whole table: PostgreSQL takes
 * one that is there already for that part, instead of building another.
 */
final class AdoptedIndexes {

    private final Catalog from;
    private final List<Index> wholes;
    private final Map<ObjectId, Attachment> places = new LinkedHashMap<>();

    private AdoptedIndexes(Catalog from, Catalog to) {
        this.from = from;
        this.wholes = to.objects().values().stream()
                .filter(Index.class::isInstance)
                .map(Index.class::cast)
                .toList();
        for (SchemaObject object : to.objects().values()) {
            if (object instanceof Attachment place && place.bound().isPresent()) {
                places.put(place.owner(), place);
            }
        }
    }

    /** The catalog before a change without them. */
    static Catalog without(Catalog from, Catalog to) {
        Set<ObjectId> adopted = new AdoptedIndexes(from, to).all();
        if (adopted.isEmpty()) {
            return from;
        }
        Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>(from.objects());
        objects.keySet().removeAll(adopted);
        Set<Dependency> dependencies = new LinkedHashSet<>(from.dependencies());
        dependencies.removeIf(need -> adopted.contains(need.dependent()));
        return new Catalog(objects, dependencies, from.unmodelled());
    }

    private Set<ObjectId> all() {
        Set<ObjectId> adopted = new LinkedHashSet<>();
        for (Attachment place : places.values()) {
            for (String name : place.legacy().value().indexes()) {
                ObjectId id = ObjectId.of(ObjectKind.INDEX, place.owner().part(0), name);
                from.find(id).filter(index -> isAdopted((Index) index, place)).ifPresent(index -> adopted.add(id));
            }
        }
        from.dependencies().forEach(need -> adopted.remove(need.referenced()));
        return adopted;
    }

    /** It is taken when the one of the whole is made, or when the partition joins the whole. */
    private boolean isAdopted(Index part, Attachment place) {
        return part.owner().equals(place.owner())
                && wholes.stream()
                        .filter(whole -> isNew(whole) || isNew(place))
                        .anyMatch(whole -> isLike(whole, part) && isWithin(part.owner(), whole.owner()));
    }

    private boolean isNew(SchemaObject object) {
        return from.find(object.id()).isEmpty();
    }

    /** Whether a partition could have the one for its part of the other. */
    static boolean isLike(Index whole, Index part) {
        return whole.valid()
                && whole.definition().equals(part.definition())
                && whole.options().equals(part.options())
                && whole.statistics().equals(part.statistics());
    }

    private boolean isWithin(ObjectId table, ObjectId whole) {
        return Optional.ofNullable(places.get(table))
                .map(Attachment::parentTable)
                .filter(parent -> parent.equals(whole) || isWithin(parent, whole))
                .isPresent();
    }
}
