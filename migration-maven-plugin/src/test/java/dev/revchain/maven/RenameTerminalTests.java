package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The question of renames at a real terminal, which {@code script} of util-linux makes. */
class RenameTerminalTests {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void aPersonChooses() throws Exception {
        String shown = atTerminal("5\n2\n", "true", "label", "full_name");
        assertTrue(shown.contains("""
                The column users.name vanishes. Was it renamed?
                  1  to users.label
                  2  to users.full_name
                Number, or Enter if it was not:\s"""), shown);
        assertTrue(shown.contains("A number from 1 to 2, or Enter: "), shown);
        assertTrue(shown.endsWith("answer=full_name answered=true\n"), shown);
    }

    @Test
    void enterIsNo() throws Exception {
        assertTrue(atTerminal("\n", "true", "label").endsWith("answer=none answered=true\n"));
    }

    /** Ctrl-D is the character 4. What comes after it begins on a line of its own. */
    @Test
    void whoLeavesHasNotAnswered() throws Exception {
        String shown = atTerminal("\u0004", "true", "label");
        assertTrue(shown.endsWith("\nanswer=none answered=false\n"), shown);
    }

    @Test
    void nobodyIsAskedInABatch() throws Exception {
        assertEquals("answer=none answered=false\n", atTerminal("", "false", "label"));
    }

    @Test
    void nobodyIsAskedWithoutATerminal() throws Exception {
        String shown = run(new ProcessBuilder(command("true", "label")), "1\n");
        assertFalse(shown.contains("renamed"), shown);
    }

    private static String atTerminal(String typed, String... args) throws Exception {
        assumeTrue(hasScript(), "there is no script of util-linux, so no terminal");
        String command = String.join(
                " ",
                command(args).stream()
                        .map(word -> "'" + word.replace("'", "'\\''") + "'")
                        .toList());
        return run(new ProcessBuilder("script", "-qec", command, "/dev/null"), typed);
    }

    private static boolean hasScript() throws Exception {
        try {
            return run(new ProcessBuilder("script", "--version"), "").contains("util-linux");
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> command(String... args) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command =
                new java.util.ArrayList<>(List.of(JAVA, "-Xshare:auto", "-cp", path, RenameMain.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** What it writes; what is typed ahead waits in the terminal until it is asked for. */
    private static String run(ProcessBuilder builder, String typed) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.getOutputStream().close();
        process.waitFor();
        return shown.replace("\r\n", "\n");
    }
}
