package dev.revchain.introspect;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RoutineObject.Routine;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the bodies of routines name. The server keeps no dependencies for bodies that are strings, but it reads them when a
 * function in SQL is made, and when one in another language first runs. So what they name had better be there.
 */
final class BodyReferences {

    private static final Pattern WORD = Pattern.compile("\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_]*");

    private final Map<ObjectId, SchemaObject> objects;
    private final Map<List<String>, List<ObjectId>> columns;
    private final Map<String, List<ObjectId>> byName = new HashMap<>();

    BodyReferences(Map<ObjectId, SchemaObject> objects, Map<List<String>, List<ObjectId>> columns) {
        this.objects = objects;
        this.columns = columns;
        for (ObjectId id : objects.keySet()) {
            if (isNamed(id)) {
                byName.computeIfAbsent(id.part(1), name -> new ArrayList<>()).add(id);
            }
        }
    }

    /** Whether a body can name it. */
    static boolean isNamed(ObjectId id) {
        return switch (id.kind()) {
            case TABLE,
                    FOREIGN_TABLE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    SEQUENCE,
                    TYPE,
                    DOMAIN,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE -> true;
            default -> false;
        };
    }

    void each(BiConsumer<ObjectId, ObjectId> reference) {
        for (SchemaObject object : objects.values()) {
            if (object instanceof Routine routine) {
                Set<String> words = words(body(routine.definition()));
                words.forEach(word -> byName.getOrDefault(word, List.of()).stream()
                        .filter(id -> !id.equals(routine.id()))
                        .forEach(id -> named(routine.id(), id, words, reference)));
            }
        }
    }

    private void named(ObjectId routine, ObjectId id, Set<String> words, BiConsumer<ObjectId, ObjectId> reference) {
        reference.accept(routine, id);
        columns.getOrDefault(id.path().subList(0, 2), List.of()).stream()
                .filter(column -> words.contains(column.last()))
                .forEach(column -> reference.accept(routine, column));
    }

    private static String body(String definition) {
        int start = definition.indexOf("\nAS ");
        return start < 0 ? "" : definition.substring(start);
    }

    private static Set<String> words(String body) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(body);
        while (word.find()) {
            words.add(Identifier.named(word.group()));
        }
        return words;
    }
}
