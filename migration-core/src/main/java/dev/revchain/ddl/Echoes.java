package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Inheritance;
import dev.revchain.diff.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command on a parent table does to its children too need not be said again for each of them. */
final class Echoes {

    private Echoes() {}

    static List<Change> silenced(List<Change> changes) {
        Map<ObjectId, Change.Alter> altered = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Alter alter && alter.after() instanceof Column) {
                altered.put(alter.subject(), alter);
            }
        }
        return changes.stream().map(change -> silenced(change, altered)).toList();
    }

    private static Change silenced(Change change, Map<ObjectId, Change.Alter> altered) {
        if (!(change instanceof Change.Alter alter)
                || !(alter.before() instanceof Column before)
                || !(alter.after() instanceof Column after)
                || before.notNull() == after.notNull()) {
            return change;
        }
        return isSaidByParent(before, after, altered)
                ? new Change.Alter(before.withNotNull(after.notNull()), after, alter.carried())
                : change;
    }

    private static boolean isSaidByParent(Column before, Column after, Map<ObjectId, Change.Alter> altered) {
        Optional<ObjectId> parent = after.inheritance().map(Inheritance::parent);
        if (!before.inherited() || parent.isEmpty() || !altered.containsKey(parent.get())) {
            return false;
        }
        Change.Alter above = altered.get(parent.get());
        return ((Column) above.before()).notNull() == before.notNull()
                && ((Column) above.after()).notNull() == after.notNull();
    }
}
