package dev.revchain.ddl;

import dev.revchain.catalog.Attribute.Grant;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.diff.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a role loses on a table it loses on the columns too: what it keeps there must be given again. */
final class TakenGrants {

    /** The privileges taken on a whole table from a role. */
    private final Map<List<String>, Set<String>> taken = new HashMap<>();

    private TakenGrants(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Drop drop && drop.object() instanceof Grant grant) {
                take(grant, grant.initial());
            } else if (change instanceof Change.Alter alter && alter.before() instanceof Grant grant) {
                take(grant, ((Grant) alter.after()).privileges());
            }
        }
    }

    private void take(Grant grant, List<String> left) {
        if (!isOnColumn(grant)) {
            PrivilegeChange change = PrivilegeChange.of(grant.privileges(), left);
            Set<String> privileges = taken.computeIfAbsent(whole(grant), key -> new HashSet<>());
            privileges.addAll(change.revoke());
            privileges.addAll(change.revokeOption());
        }
    }

    private static boolean isOnColumn(Grant grant) {
        return grant.target().kind() == ObjectKind.COLUMN;
    }

    private static List<String> whole(Grant grant) {
        List<String> path = grant.target().path();
        return List.of(String.join("\0", path.subList(0, Math.min(2, path.size()))), grant.grantee());
    }

    /** The changes, each grant on a column as what is taken from its table leaves it. */
    static List<Change> mended(List<Change> changes) {
        TakenGrants grants = new TakenGrants(changes);
        return changes.stream().map(grants::mended).toList();
    }

    private Change mended(Change change) {
        return change instanceof Change.Alter alter && alter.before() instanceof Grant grant && isOnColumn(grant)
                ? new Change.Alter(left(grant), alter.after(), alter.carried())
                : change;
    }

    private Grant left(Grant grant) {
        Set<String> gone = taken.getOrDefault(whole(grant), Set.of());
        return grant.withPrivileges(grant.privileges().stream()
                .filter(privilege -> !gone.contains(privilege.replace("*", "")))
                .toList());
    }
}
