package dev.revchain.ddl;

import dev.revchain.catalog.Attribute.Grant;
import dev.revchain.catalog.Attribute.Owner;
import dev.revchain.catalog.ObjectId;
import dev.revchain.diff.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the owner of an object may do. Who makes an object owns it; what another role owns already, or is given in the same
 * script, needs that role's name.
 */
final class OwnGrants {

    private static final String OWNER = "@owner";

    private final Set<ObjectId> made = new HashSet<>();
    private final Map<ObjectId, String> owners = new HashMap<>();

    private OwnGrants(List<Change> changes) {
        for (Change change : changes) {
            change.arriving().ifPresent(object -> made.add(object.id()));
            boolean stays = !(change instanceof Change.Drop);
            change.last().filter(object -> stays).ifPresent(object -> {
                if (object instanceof Owner owner) {
                    owners.put(owner.holder(), owner.role());
                }
            });
        }
    }

    static List<Change> named(List<Change> changes) {
        OwnGrants grants = new OwnGrants(changes);
        return changes.stream().map(grants::named).toList();
    }

    private Change named(Change change) {
        if (change instanceof Change.Create create && create.object() instanceof Grant grant) {
            return new Change.Create(named(
                    grant, made.contains(grant.holder()) ? "" : grant.owner().value()));
        }
        if (change instanceof Change.Drop drop && drop.object() instanceof Grant grant) {
            return new Change.Drop(to(grant, grant.owner().value()));
        }
        if (change instanceof Change.Alter alter
                && alter.before() instanceof Grant before
                && alter.after() instanceof Grant after) {
            return new Change.Alter(before, named(after, before.owner().value()), alter.carried());
        }
        return change;
    }

    private Grant named(Grant grant, String former) {
        return to(grant, owners.getOrDefault(grant.holder(), former));
    }

    private static Grant to(Grant grant, String owner) {
        return grant.grantee().equals(OWNER) && !owner.isEmpty() ? grant.to(owner) : grant;
    }
}
