package dev.revchain.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Definition;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The differ with objects that mean nothing: texts that can be altered when they only grow. */
class DifferTests {

    private final Differ differ = new Differ(new GrowingTexts());

    @Test
    void equalCatalogsHaveNoDifference() {
        Catalog catalog = new Catalog(objects("a", "x", "b", "y"), needs("b", "a"), List.of());
        assertTrue(differ.diff(catalog, catalog).isEmpty());
    }

    @Test
    void whatIsNeededComesFirstAndGoesLast() {
        Catalog full = new Catalog(objects("a", "x", "b", "y"), needs("a", "b"), List.of());
        assertEquals(List.of("create b", "create a"), words(differ.diff(Catalog.empty(), full)));
        assertEquals(List.of("drop a", "drop b"), words(differ.diff(full, Catalog.empty())));
    }

    @Test
    void whatCanBeAlteredStaysAndWhatCannotTakesItsDependentsAlong() {
        Catalog before = new Catalog(objects("a", "x", "b", "y"), needs("b", "a"), List.of());
        Catalog grown = new Catalog(objects("a", "xx", "b", "y"), needs("b", "a"), List.of());
        Catalog other = new Catalog(objects("a", "z", "b", "y"), needs("b", "a"), List.of());
        assertEquals(List.of("alter a"), words(differ.diff(before, grown)));
        assertEquals(List.of("out b", "out a", "in a", "in b"), words(differ.diff(before, other)));
    }

    @Test
    void whatIsHeldIsPutAsideAndBackWithWhatIsWithin() {
        Set<Dependency> within = Set.of(new Dependency(id("part"), id("whole"), Strength.WITHIN));
        Catalog before = new Catalog(objects("whole", "full", "part", "x"), within, List.of());
        Catalog after = new Catalog(objects("whole", "other", "part", "x"), within, List.of());
        assertEquals(
                List.of("aside whole", "out whole", "in whole", "in part", "back whole"),
                words(differ.diff(before, after)));
    }

    private static Map<ObjectId, SchemaObject> objects(String... namesAndTexts) {
        Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            ObjectId id = id(namesAndTexts[i]);
            objects.put(id, new Definition(id, namesAndTexts[i + 1], Map.of()));
        }
        return objects;
    }

    private static ObjectId id(String name) {
        return ObjectId.of(ObjectKind.COLLATION, name);
    }

    private static Set<Dependency> needs(String dependent, String referenced) {
        return new LinkedHashSet<>(List.of(new Dependency(id(dependent), id(referenced), Strength.NORMAL)));
    }

    private static List<String> words(List<Change> changes) {
        return changes.stream().map(DifferTests::word).toList();
    }

    private static String word(Change change) {
        String name = " " + change.subject().last();
        if (change instanceof Change.Replace replace) {
            return (replace.half() == Change.Half.OUT ? "out" : "in") + name;
        }
        if (change instanceof Change.Keep keep) {
            return (keep.half() == Change.Half.OUT ? "aside" : "back") + name;
        }
        return change instanceof Change.Create
                ? "create" + name
                : change instanceof Change.Drop ? "drop" + name : "alter" + name;
    }

    private record GrowingTexts() implements AlterRules {
        @Override
        public boolean inPlace(SchemaObject before, SchemaObject after) {
            return ((Definition) after).text().startsWith(((Definition) before).text());
        }

        @Override
        public SchemaObject reached(
                Optional<SchemaObject> before, Optional<SchemaObject> after, SchemaObject follower) {
            return follower;
        }

        @Override
        public boolean leads(Optional<SchemaObject> before, SchemaObject after, SchemaObject needed) {
            return false;
        }

        @Override
        public boolean outlasts(SchemaObject dropped, SchemaObject before, SchemaObject after) {
            return false;
        }

        @Override
        public boolean stepsAside(SchemaObject dependent, SchemaObject before, SchemaObject after) {
            return false;
        }

        @Override
        public boolean rebuilds(SchemaObject before, SchemaObject after) {
            return false;
        }

        @Override
        public boolean isCarried(SchemaObject dependent) {
            return false;
        }

        @Override
        public boolean ridesAlong(SchemaObject before, SchemaObject after) {
            return false;
        }

        @Override
        public boolean stepsAsideFromCarried(SchemaObject dependent) {
            return false;
        }

        @Override
        public boolean keepsContent(SchemaObject before, SchemaObject after) {
            return ((Definition) before).text().startsWith("full");
        }

        @Override
        public boolean isHolder(SchemaObject object) {
            return true;
        }

        @Override
        public boolean awaitsContent(SchemaObject dependent, SchemaObject whole) {
            return true;
        }

        @Override
        public boolean stepsOutOfCircles(SchemaObject object) {
            return false;
        }

        @Override
        public Catalog alongside(Catalog catalog, Catalog other) {
            return catalog;
        }

        @Override
        public Catalog present(Catalog from, Catalog to) {
            return from;
        }

        @Override
        public Optional<ObjectId> follows(SchemaObject object, Catalog after) {
            return Optional.empty();
        }

        @Override
        public List<SchemaObject> arrivals(SchemaObject created, Catalog before) {
            return List.of();
        }

        @Override
        public SchemaObject silent(SchemaObject arrival) {
            return arrival;
        }

        @Override
        public boolean folds(SchemaObject part, SchemaObject whole) {
            return false;
        }
    }
}
