package dev.revchain.maven;

import dev.revchain.catalog.ObjectId;
import dev.revchain.rename.RenameParameter;
import dev.revchain.rename.RenameQuestion;
import java.io.Console;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;

/**
 * Asks a person at the console what was renamed.
 *
 * @param ask shows the question; the line that was typed, or nothing when there is no more to come
 */
record RenameConsole(Function<String, Optional<String>> ask) implements RenameQuestion {

    /** The person at the console; nobody when there is none, or Maven was told not to ask. */
    static RenameQuestion of(MavenSession session) {
        return Optional.ofNullable(System.console())
                .filter(console -> session.getRequest().isInteractiveMode() && isTerminal(console))
                .<RenameQuestion>map(
                        console -> new RenameConsole(text -> Optional.ofNullable(console.readLine("%s", text))))
                .orElse(NOBODY);
    }

    /** Since Java 22 there is a console also where nobody sits at it, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public Optional<ObjectId> ask(ObjectId vanished, List<ObjectId> like) {
        String question = question(vanished, like);
        for (Optional<String> line = ask.apply(question); line.isPresent(); line = ask.apply(question)) {
            String answer = line.get().strip();
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < like.size(); i++) {
                if (answer.equals(String.valueOf(i + 1))) {
                    return Optional.of(like.get(i));
                }
            }
        }
        return Optional.empty();
    }

    private static String question(ObjectId vanished, List<ObjectId> like) {
        StringBuilder text = new StringBuilder("The " + vanished.kind().word() + " " + RenameParameter.name(vanished)
                + " vanishes. Was it renamed?" + System.lineSeparator());
        for (int i = 0; i < like.size(); i++) {
            text.append("  %s  to %s%n".formatted(i + 1, RenameParameter.name(like.get(i))));
        }
        return text.append("Number, or Enter if it was not: ").toString();
    }
}
