package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerTests {

    private static final List<String> LINES = List.of("one", "zwölf");

    private final RecordedLog log = new RecordedLog();

    @TempDir
    private Path folder;

    @Test
    void linesGoToTheLog() {
        assertEquals("", printed(() -> new Answer(log, Optional.empty()).give(LINES)));
        assertEquals(List.of("INFO one", "INFO zwölf"), log.lines());
    }

    @Test
    void linesGoBareToTheConsoleWhenTheLogIsQuiet() {
        assertEquals("one\nzwölf\n", printed(() -> new Answer(RecordedLog.quiet(), Optional.empty()).give(LINES)));
    }

    @Test
    void aTextForProgramsIsAlwaysBare() {
        assertEquals("one\nzwölf\n", printed(() -> new Answer(log, Optional.empty()).giveBare(AnswerTests::write)));
        assertEquals(List.of(), log.lines());
    }

    /** Java 17 takes the encoding of the locale, which is ASCII in many a container. */
    @Test
    void aTextForProgramsKeepsTheLettersThatTheConsoleLacks() {
        Answer answer = new Answer(RecordedLog.quiet(), Optional.empty());
        assertEquals("one\nzwölf\n", printed(StandardCharsets.US_ASCII, () -> answer.giveBare(AnswerTests::write)));
        assertEquals("one\nzw?lf\n", printed(StandardCharsets.US_ASCII, () -> answer.give(LINES)));
    }

    @Test
    void aFileIsReplacedOnlyByAWholeText() throws IOException {
        Path file = Files.writeString(folder.resolve("answer.txt"), "former");
        Answer answer = new Answer(log, Optional.of(file));
        answer.giveBare(out -> !write(out));
        assertThrows(
                IllegalStateException.class,
                () -> answer.giveBare(out -> {
                    write(out);
                    throw new IllegalStateException("halfway");
                }));
        assertEquals("former", Files.readString(file));
        answer.giveBare(AnswerTests::write);
        assertEquals("one\nzwölf\n", Files.readString(file));
        assertEquals(List.of("answer.txt"), List.of(folder.toFile().list()));
    }

    private static boolean write(Writer out) throws IOException {
        out.write("one\nzwölf\n");
        return true;
    }

    @Test
    void aFileIsWrittenWithItsFolders() throws IOException {
        Path file = folder.resolve("new folder/answer.txt");
        new Answer(log, Optional.of(file)).give(LINES);
        assertEquals("one\nzwölf\n", Files.readString(file));
        assertEquals(List.of("INFO Written to " + file), log.lines());
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() {
        Answer answer = new Answer(log, Optional.of(folder));
        MigrationException problem = assertThrows(MigrationException.Failed.class, () -> answer.give(LINES));
        assertEquals(ProblemCode.FILE_UNREADABLE, problem.problems().get(0).code());
        assertEquals(folder.toString(), problem.problems().get(0).facts().get(0).value());
    }

    private static String printed(Runnable action) {
        return printed(StandardCharsets.UTF_8, action);
    }

    private static String printed(Charset encoding, Runnable action) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, encoding));
        try {
            action.run();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
