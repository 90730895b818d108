package dev.revchain.stage;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.diff.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Partitions that become tables of their own: they leave concurrently, with all that comes or goes with that. PostgreSQL 14
 * and newer can do so where there is no default partition (ALTER TABLE, DETACH PARTITION).
 */
final class Detachments {

    private final Transition transition;
    private final List<Attachment> leaving = new ArrayList<>();

    Detachments(Transition transition) {
        this.transition = transition;
        for (SchemaObject object : transition.at().objects().values()) {
            if (object instanceof Attachment place && leaves(place)) {
                leaving.add(place);
            }
        }
    }

    private boolean leaves(Attachment place) {
        return transition.serverVersion() >= 14
                && place.bound().isPresent()
                && transition.desired().find(place.id()).isEmpty()
                && transition.stays(place.owner())
                && transition.stays(place.parentTable())
                && isAlone(place.owner())
                && !becomesTyped(place.owner())
                && !hasDefault(place.parentTable())
                && partsOf(place.parentTable(), transition.at(), transition.linksAt())
                        .equals(partsOf(place.parentTable(), transition.desired(), transition.linksDesired()));
    }

    /** A table can follow a type only when it has no parent any more. */
    private boolean becomesTyped(ObjectId table) {
        return transition
                .desired()
                .find(table)
                .filter(then -> then instanceof Table typed && typed.ofType().isPresent())
                .isPresent();
    }

    private boolean isAlone(ObjectId table) {
        return transition.desired().objects().values().stream()
                .noneMatch(object ->
                        object instanceof Attachment place && place.owner().equals(table));
    }

    private boolean hasDefault(ObjectId parent) {
        return transition.at().objects().values().stream()
                .anyMatch(object -> object instanceof Attachment place
                        && place.parentTable().equals(parent)
                        && place.bound().equals(Optional.of("DEFAULT")));
    }

    /** Leaves them where they are, and as they are. */
    void hold(CatalogDraft draft) {
        for (Attachment place : leaving) {
            partsOf(place.owner(), transition.desired(), transition.linksDesired())
                    .forEach(part -> draft.remove(part.id()));
            partsOf(place.owner(), transition.at(), transition.linksAt())
                    .forEach(part -> draft.put(part, transition.linksAt().needsOf(part.id())));
        }
    }

    /** Takes them away from their parents. */
    void detach(CatalogDraft draft) {
        for (Attachment place : leaving) {
            partsOf(place.owner(), transition.at(), transition.linksAt()).forEach(part -> draft.remove(part.id()));
            partsOf(place.owner(), transition.desired(), transition.linksDesired())
                    .forEach(part -> draft.put(part, transition.linksDesired().needsOf(part.id())));
        }
    }

    /** All that stands in a table. */
    private static Set<SchemaObject> partsOf(ObjectId table, Catalog catalog, Links links) {
        return links.partsOf(table).stream().map(catalog.objects()::get).collect(Collectors.toSet());
    }
}
