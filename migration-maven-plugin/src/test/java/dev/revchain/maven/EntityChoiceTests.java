package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.entities.EntitySelection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EntityChoiceTests {

    private static Optional<EntityParameters> choice(Map<String, String> typed, Entities pom) {
        return new EntityChoice(
                        (name, configured) -> Optional.ofNullable(typed.get(name))
                                .or(() -> Optional.ofNullable(configured))
                                .filter(text -> !text.isEmpty()),
                        pom)
                .parameters();
    }

    private static Entities pom(String text) {
        Entities entities = new Entities();
        entities.set(text);
        return entities;
    }

    @Test
    void withoutTheElementThereAreNone() {
        assertEquals(Optional.empty(), choice(Map.of(), Entities.none()));
    }

    @Test
    void theElementAloneMeansAll() {
        for (String text : List.of("true", "yes", "ON")) {
            EntityParameters parameters = choice(Map.of(), pom(text)).orElseThrow();
            assertEquals(EntitySelection.ALL, parameters.selection(), text);
            assertEquals("compile", parameters.scope(), text);
        }
    }

    @Test
    void theCommandLineTurnsThemOff() {
        assertEquals(Optional.empty(), choice(Map.of("entities", "false"), pom("true")));
    }

    @Test
    void anythingElseNamesPackages() {
        EntityParameters parameters = choice(Map.of("entities", "com.example.a, com.example.b"), pom("true"))
                .orElseThrow();
        assertEquals(
                List.of("com.example.a", "com.example.b"),
                parameters.selection().packages());
    }

    @Test
    void everyPartCanBeTyped() {
        EntityParameters parameters = choice(
                        Map.of(
                                "entities", "true",
                                "entities.packages", "a,b",
                                "entities.persistenceUnit", "shop",
                                "entities.dependencies", "g:a",
                                "entities.namingStrategy", "spring",
                                "entities.scope", "test",
                                "entities.timeout", "1.5"),
                        Entities.none())
                .orElseThrow();
        assertEquals(
                new EntitySelection(List.of("a", "b"), Optional.of("shop"), "spring", Map.of()),
                parameters.selection());
        assertEquals(List.of("g:a"), parameters.dependencies());
        assertEquals("test", parameters.scope());
        assertEquals(Optional.of(Duration.ofMillis(1500)), parameters.timeout());
    }

    /** What is read is known, so that nobody is told that it is misspelt. */
    @Test
    void whatCanBeTypedIsKnown() {
        Set<String> asked = new TreeSet<>();
        new EntityChoice(
                        (name, configured) -> {
                            asked.add("migrate." + name);
                            return Optional.ofNullable(configured);
                        },
                        pom("true"))
                .parameters();
        asked.remove("migrate.entities");
        assertEquals(new TreeSet<>(EntityChoice.PROPERTIES), asked);
    }
}
