package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something that vanishes while a like one appears, and nobody said whether it is the same.
 *
 * @param vanishes the one
 * @param appears the other
 * @param parameter what the parameter {@code rename} must say to make it a rename
 */
public record Doubt(ObjectId vanishes, ObjectId appears, String parameter) {

    /** All pairs between two schemas, the likest first. */
    public static List<Doubt> between(Catalog now, Catalog desired) {
        return between(now, desired, "", Set.of());
    }

    /**
     * Those of which a person did not say that they are none.
     *
     * @param given what the parameter says already
     * @param declined pairs of which a person said that they are none
     */
    static List<Doubt> between(Catalog now, Catalog desired, String given, Set<List<ObjectId>> declined) {
        List<Doubt> doubts = new ArrayList<>();
        for (Level level : List.of(Level.SCHEMA, Level.OBJECT, Level.PART)) {
            List<Doubt> further = List.copyOf(doubts);
            Candidates.between(now, desired, level)
                    .forEach((from, like) -> like.stream()
                            .filter(to -> !declined.contains(List.of(from, to)))
                            .map(to -> new Doubt(from, to, given + parameter(from, to, further)))
                            .forEach(doubts::add));
        }
        return doubts;
    }

    /** What to say; where a whole schema may be renamed, that is said of the schema. */
    private static String parameter(ObjectId from, ObjectId to, List<Doubt> further) {
        return further.stream()
                .filter(schema -> schema.vanishes().kind() == ObjectKind.SCHEMA
                        && from.name().equals(to.name())
                        && from.part(0).equals(schema.vanishes().name())
                        && to.part(0).equals(schema.appears().name()))
                .findFirst()
                .map(schema -> RenameParameter.of(schema.vanishes(), schema.appears()))
                .orElseGet(() -> RenameParameter.of(from, to));
    }

    /** The same on the way back, where it is the other that vanishes, under the name that it has there. */
    Doubt back(Former former) {
        return new Doubt(oldest(former, appears), oldest(former, vanishes), parameter);
    }

    private static ObjectId oldest(Former former, ObjectId id) {
        List<ObjectId> names = former.names(id);
        return names.get(names.size() - 1);
    }
}
