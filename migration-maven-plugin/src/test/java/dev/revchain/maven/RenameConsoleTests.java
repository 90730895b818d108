package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void enterIsNo() {
        assertEquals(Optional.empty(), answer(""));
    }

    @Test
    void whatIsNoChoiceIsAskedAgain() {
        assertEquals(Optional.of(FULL_NAME), answer("3", "yes", "1"));
        assertEquals(3, shown.size());
    }

    @Test
    void theEndOfAllLinesIsNo() {
        assertEquals(Optional.empty(), answer("7"));
        assertEquals(2, shown.size());
    }

    private Optional<ObjectId> answer(String... lines) {
        RenameConsole console = new RenameConsole(question -> {
            shown.add(question);
            return shown.size() <= lines.length ? Optional.of(lines[shown.size() - 1]) : Optional.empty();
        });
        return console.ask(NAME, List.of(FULL_NAME, LABEL));
    }
}
