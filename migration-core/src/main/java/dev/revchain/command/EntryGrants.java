package dev.revchain.command;

import dev.revchain.catalog.Attribute;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an administrator granted on a schema to the roles that migrate, so that they can work there at all: it is there before
 * any revision, and no revision could do it.
 *
 * @param roles that migrate
 */
record EntryGrants(Set<String> roles) {

    /** The live schema without them, but for what the revisions grant as well. */
    Catalog outOf(Catalog live, Catalog replayed) {
        Set<ObjectId> entry = new HashSet<>();
        for (SchemaObject object : live.objects().values()) {
            if (object instanceof Attribute.Grant grant
                    && grant.target().kind() == ObjectKind.SCHEMA
                    && roles.contains(grant.grantee())
                    && replayed.find(grant.id()).isEmpty()) {
                entry.add(grant.id());
            }
        }
        Map<ObjectId, SchemaObject> left = new LinkedHashMap<>(live.objects());
        left.keySet().removeAll(entry);
        return new Catalog(left, live.dependencies(), live.unmodelled());
    }
}
