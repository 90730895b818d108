package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked at the console, and what the answers mean. */
class RenameConsoleTests {

    private static final ObjectId NAME = ObjectId.of(ObjectKind.COLUMN, "public", "users", "name");
    private static final ObjectId FULL_NAME = ObjectId.of(ObjectKind.COLUMN, "public", "users", "full_name");
    private static final ObjectId LABEL = ObjectId.of(ObjectKind.COLUMN, "public", "users", "label");

    private final List<String> shown = new ArrayList<>();

    @Test
    void aNumberChooses() {
        assertEquals(Optional.of(LABEL), answer(" 2 "));
        assertEquals(List.of("""
                        The column users.name vanishes. Was it renamed?
                          1  to users.full_name
                          2  to users.label
                        Number, or Enter if it was not:\s""".replace("\n", System.lineSeparator())), shown);
    }

    @Test
    void whereThereIsOneItIsAQuestionOfYesOrNo() {
        assertEquals(Optional.of(FULL_NAME), console("Y").ask(NAME, List.of(FULL_NAME)));
        assertEquals(List.of("The column users.name vanishes. Was it renamed to users.full_name? [y/N] "), shown);
        assertEquals(Optional.of(FULL_NAME), console("1").ask(NAME, List.of(FULL_NAME)));
        assertEquals(Optional.empty(), console("").ask(NAME, List.of(FULL_NAME)));
    }

    @Test
    void noIsNo() {
        for (String word : List.of("", "n", "No", "0")) {
            RenameConsole console = console(word);
            assertEquals(Optional.empty(), console.ask(NAME, List.of(FULL_NAME, LABEL)));
            assertTrue(console.isAnswered());
        }
    }

    @Test
    void whatIsNoChoiceIsAskedAgainInFewWords() {
        assertEquals(Optional.of(FULL_NAME), answer("3", "yes", "1"));
        assertEquals(3, shown.size());
        assertEquals("A number from 1 to 2, or Enter: ", shown.get(2));
    }

    @Test
    void theEndOfAllLinesIsNoAnswerToAnything() {
        RenameConsole console = console("7");
        assertEquals(Optional.empty(), console.ask(NAME, List.of(FULL_NAME, LABEL)));
        assertFalse(console.isAnswered());
        assertEquals(Optional.empty(), console.ask(NAME, List.of(FULL_NAME, LABEL)));
        assertEquals(2, shown.size());
    }

    private Optional<ObjectId> answer(String... lines) {
        return console(lines).ask(NAME, List.of(FULL_NAME, LABEL));
    }

    private RenameConsole console(String... lines) {
        shown.clear();
        return new RenameConsole(question -> {
            shown.add(question);
            return shown.size() <= lines.length ? Optional.of(lines[shown.size() - 1]) : Optional.empty();
        });
    }
}
