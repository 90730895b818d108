package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.diff.Links;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a partition that leaves has of the indexes of its table, and is to keep: PostgreSQL leaves it there as an index like
 * any other, if the partition leaves before the index of the whole goes.
 */
final class LeftIndexes {

    private final Catalog from;
    private final Catalog to;
    private final Links links;
    private final Map<ObjectId, SchemaObject> objects;
    private final Set<Dependency> dependencies;

    private LeftIndexes(Catalog from, Catalog to) {
        this.from = from;
        this.to = to;
        this.links = new Links(from);
        this.objects = new LinkedHashMap<>(from.objects());
        this.dependencies = new LinkedHashSet<>(from.dependencies());
    }

    /** The catalog before a change, with them as indexes of their own. */
    static Catalog with(Catalog from, Catalog to) {
        LeftIndexes indexes = new LeftIndexes(from, to);
        from.objects().values().stream()
                .filter(object -> object instanceof Attachment place
                        && place.bound().isPresent()
                        && to.find(place.id()).isEmpty())
                .forEach(place -> indexes.leave((Attachment) place));
        return new Catalog(indexes.objects, indexes.dependencies, from.unmodelled());
    }

    private void leave(Attachment place) {
        Attachment left = place;
        for (String name : place.legacy().value().indexes()) {
            Optional<Index> wanted = to.find(
                            ObjectId.of(ObjectKind.INDEX, place.owner().part(0), name))
                    .map(Index.class::cast)
                    .filter(index -> index.owner().equals(place.owner())
                            && from.find(index.id()).isEmpty());
            Optional<Index> whole = wanted.flatMap(index -> whole(index, place));
            if (whole.isPresent()) {
                left = new Attachment(
                        left.id(),
                        left.owner(),
                        left.parentTable(),
                        left.bound(),
                        new Incidental<>(left.legacy().value().withoutIndex(name)));
                leave(wanted.get(), whole.get(), place);
            }
        }
        objects.put(place.id(), left);
    }

    private Optional<Index> whole(Index part, Attachment place) {
        return from.objects().values().stream()
                .filter(object -> object instanceof Index index
                        && AdoptedIndexes.isLike(index, part)
                        && links.within(index.owner()).contains(place.owner()))
                .map(Index.class::cast)
                .findFirst();
    }

    private void leave(Index part, Index whole, Attachment place) {
        objects.put(part.id(), part);
        dependencies.add(new Dependency(part.id(), part.owner(), Strength.AUTO));
        dependencies.add(new Dependency(place.id(), part.id(), Strength.NORMAL));
        dependencies.add(new Dependency(place.id(), whole.id(), Strength.NORMAL));
        for (Dependency need : links.needsOf(whole.id())) {
            ObjectId needed = need.referenced();
            boolean own = needed.kind() == ObjectKind.COLUMN
                    && needed.path().subList(0, 2).equals(whole.owner().path());
            if (!needed.equals(whole.owner())) {
                dependencies.add(new Dependency(
                        part.id(),
                        own
                                ? ObjectId.of(
                                        ObjectKind.COLUMN,
                                        part.owner().part(0),
                                        part.owner().part(1),
                                        needed.last())
                                : needed,
                        need.strength()));
            }
        }
    }
}
