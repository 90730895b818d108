package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.diff.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of new constraints. PostgreSQL makes up none that is taken in the schema, be it on another table, where a person
 * may use it again.
 *
 * @param twice schema and name of those that several tables have, or one that is there already
 */
record ScriptNames(Set<String> twice) {

    static ScriptNames in(Catalog from, List<Change> changes) {
        Set<String> once = from.objects().values().stream()
                .filter(Constraint.class::isInstance)
                .map(constraint -> key(constraint.id()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> twice = new HashSet<>();
        for (Change change : changes) {
            boolean again = change.arriving()
                    .filter(object -> object instanceof Constraint && !once.add(key(object.id())))
                    .isPresent();
            if (again) {
                twice.add(key(change.subject()));
            }
        }
        return new ScriptNames(twice);
    }

    private static String key(ObjectId constraint) {
        return constraint.part(0) + "." + constraint.last();
    }

    /** Whether PostgreSQL makes up that name wherever the constraint stands in the script. */
    boolean isFree(Constraint constraint) {
        return !twice.contains(key(constraint.id()));
    }
}
