package dev.revchain.rename;

import dev.revchain.catalog.ObjectId;
import dev.revchain.diff.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which names things were known before what they stand in was renamed.
 *
 * @param renames so far, in order
 */
record Former(List<Change.Rename> renames) {

    /** The name now, and those before, the latest first. */
    List<ObjectId> names(ObjectId id) {
        List<ObjectId> names = new ArrayList<>(List.of(id));
        ObjectId at = id;
        for (int i = renames.size() - 1; i >= 0; i--) {
            List<String> from = renames.get(i).from().path();
            List<String> to = renames.get(i).to().path();
            int length = to.size();
            if (at.path().size() > length && at.path().subList(0, length).equals(to)) {
                List<String> path = new ArrayList<>(from);
                path.addAll(at.path().subList(length, at.path().size()));
                at = new ObjectId(at.kind(), path);
                names.add(at);
            }
        }
        return names;
    }
}
