package dev.revchain.maven;

import dev.revchain.catalog.ObjectId;
import dev.revchain.rename.RenameParameter;
import dev.revchain.rename.RenameQuestion;
import java.io.Console;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.maven.execution.MavenSession;

/** Asks a person at the console what was renamed. */
final class RenameConsole implements RenameQuestion {

    private static final String NL = System.lineSeparator();

    private final Function<String, Optional<String>> ask;
    private boolean left;

    /**
     * Asks by this.
     *
     * @param ask shows the question; the line that was typed, or nothing when there is no more to come
     */
    RenameConsole(Function<String, Optional<String>> ask) {
        this.ask = ask;
    }

    /** The person at the console; nobody when there is none, or Maven was told not to ask. */
    static RenameQuestion of(MavenSession session) {
        return Optional.ofNullable(System.console())
                .filter(console -> session.getRequest().isInteractiveMode() && isTerminal(console))
                .<RenameQuestion>map(console -> new RenameConsole(text -> ask(console, text)))
                .orElse(NOBODY);
    }

    private static Optional<String> ask(Console console, String text) {
        Optional<String> line = Optional.ofNullable(console.readLine("%s", text));
        if (line.isEmpty()) {
            console.printf("%n");
        }
        return line;
    }

    /** Since Java 22 there is a console also where nobody sits at it, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Whoever closes the console has answered nothing, now and later. */
    @Override
    public boolean isAnswered() {
        return !left;
    }

    @Override
    public Optional<ObjectId> ask(ObjectId vanished, List<ObjectId> like) {
        String question = "The " + vanished.kind().word() + " " + RenameParameter.name(vanished) + " vanishes. "
                + (like.size() == 1 ? one(like.get(0)) : several(like));
        while (!left) {
            Optional<String> line = ask.apply(question);
            OptionalInt number = line.map(text -> number(text.strip().toLowerCase(Locale.ROOT), like.size()))
                    .orElse(OptionalInt.empty());
            if (number.isPresent()) {
                return number.getAsInt() == 0 ? Optional.empty() : Optional.of(like.get(number.getAsInt() - 1));
            }
            left = line.isEmpty();
            question = like.size() == 1 ? "y or n: " : "A number from 1 to " + like.size() + ", or Enter: ";
        }
        return Optional.empty();
    }

    private static String one(ObjectId like) {
        return "Was it renamed to " + RenameParameter.name(like) + "? [y/N] ";
    }

    private static String several(List<ObjectId> like) {
        StringBuilder text = new StringBuilder("Was it renamed?").append(NL);
        for (int i = 0; i < like.size(); i++) {
            text.append("  %s  to %s%n".formatted(i + 1, RenameParameter.name(like.get(i))));
        }
        return text.append("Number, or Enter if it was not: ").toString();
    }

    /** What an answer means: 0 for none, nothing when it means nothing. */
    private static OptionalInt number(String answer, int most) {
        return switch (answer) {
            case "", "0", "n", "no" -> OptionalInt.of(0);
            case "y", "yes" -> most == 1 ? OptionalInt.of(1) : OptionalInt.empty();
            default ->
                IntStream.rangeClosed(1, most)
                        .filter(number -> answer.equals(String.valueOf(number)))
                        .findFirst();
        };
    }
}
