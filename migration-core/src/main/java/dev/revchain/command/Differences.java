package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.problem.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names each object in which two catalogs differ. */
final class Differences {

    private static final int MOST_LEFT = 10;

    private Differences() {}

    /**
     * A line for each object that is missing, is not as it should be, or should not be there. What is missing, or there, with
     * the whole that it stands in has no line of its own.
     */
    static List<String> between(Catalog wanted, Catalog found) {
        List<String> differences = new ArrayList<>();
        for (SchemaObject object : wanted.objects().values()) {
            Optional<SchemaObject> other = found.find(object.id());
            if (other.isEmpty() && !goesWithItsWhole(object, wanted, found)) {
                differences.add(object.id() + " is missing");
            } else if (other.isPresent() && !other.get().equals(object)) {
                differences.add(object.id() + " is not as it should be");
            }
        }
        found.objects().values().stream()
                .filter(object -> wanted.find(object.id()).isEmpty() && !goesWithItsWhole(object, found, wanted))
                .forEach(object -> differences.add(object.id() + " is there and should not be"));
        return differences;
    }

    /** The first of them as evidence; none when the catalogs are the same. */
    static List<Fact> left(Catalog wanted, Catalog found) {
        return between(wanted, found).stream()
                .limit(MOST_LEFT)
                .map(difference -> new Fact("left", difference))
                .toList();
    }

    private static boolean goesWithItsWhole(SchemaObject object, Catalog here, Catalog there) {
        return object.parent()
                .or(() -> schema(object.id()))
                .filter(whole ->
                        here.find(whole).isPresent() && there.find(whole).isEmpty())
                .isPresent();
    }

    private static Optional<ObjectId> schema(ObjectId id) {
        return id.path().size() > 1 ? Optional.of(ObjectId.of(ObjectKind.SCHEMA, id.part(0))) : Optional.empty();
    }
}
