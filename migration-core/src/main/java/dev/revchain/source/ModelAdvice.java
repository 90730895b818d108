package dev.revchain.source;

import dev.revchain.database.ServerError;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.Identifier;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What helps where a server refuses a statement of a model, most of all one that a JPA provider wrote. */
final class ModelAdvice {

    private static final Pattern WORD = Pattern.compile("at or near \"(\\w+)\"");
    private static final Pattern TYPE = Pattern.compile("type \"([^\"]+)\" does not exist");

    private ModelAdvice() {}

    static Remedy of(ServerError error) {
        return name(error).or(() -> type(error)).orElse(Remedy.advice("mend the model; nothing was written"));
    }

    private static Optional<Remedy> name(ServerError error) {
        Matcher found = WORD.matcher(error.message());
        if (!error.sqlState().equals("42601") || !found.find()) {
            return Optional.empty();
        }
        String word = found.group(1).toLowerCase(Locale.ROOT);
        return Identifier.quote(word).equals(word)
                ? Optional.empty()
                : Optional.of(Remedy.advice(
                        "choose another name, or put it into quotes, in an entity as name = \"\\\"%s\\\"\": PostgreSQL keeps the word %s for itself"
                                .formatted(word, word)));
    }

    private static Optional<Remedy> type(ServerError error) {
        Matcher found = TYPE.matcher(error.message());
        return error.sqlState().equals("42704") && found.find()
                ? Optional.of(Remedy.advice(
                        "make the type in a file of the model, with CREATE EXTENSION where an extension has it"))
                : Optional.empty();
    }
}
