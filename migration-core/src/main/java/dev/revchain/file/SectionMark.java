package dev.revchain.file;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.StatementReader.Marker;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line that starts a section.
 *
 * @param name of the section
 * @param transaction what it says of transactions, if anything
 * @param irreversible whether it says that there is no way back; of {@link SectionName#DOWN} only
 * @param position of the line
 */
public record SectionMark(
        SectionName name, Optional<Boolean> transaction, boolean irreversible, SourcePosition position) {

    static final String PREFIX = "migrate:";

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String VALID = "transaction=false, transaction=true, and of migrate:down irreversible";

    /**
     * Reads such a line.
     *
     * @throws dev.revchain.problem.MigrationException.Refused SECTION_OPTION
     */
    static SectionMark of(Marker marker, String source) {
        List<String> words = List.of(BLANKS.split(marker.text().substring(PREFIX.length())));
        SectionName name = switch (words.get(0)) {
            case "up" -> SectionName.UP;
            case "down" -> SectionName.DOWN;
            default ->
                throw refusal(
                        "\"" + PREFIX + words.get(0) + "\" is no section", "migrate:up, migrate:down", marker, source);
        };
        Optional<Boolean> transaction = Optional.empty();
        boolean irreversible = false;
        for (String option : words.subList(1, words.size())) {
            if (option.equals("irreversible") && name == SectionName.DOWN) {
                irreversible = true;
            } else if (option.equals("transaction=false") || option.equals("transaction=true")) {
                transaction = Optional.of(option.endsWith("true"));
            } else {
                throw refusal("\"" + option + "\" is no option of " + PREFIX + words.get(0), VALID, marker, source);
            }
        }
        return new SectionMark(name, transaction, irreversible, marker.position());
    }

    private static RuntimeException refusal(String sentence, String valid, Marker marker, String source) {
        return Problem.of(ProblemCode.SECTION_OPTION, sentence)
                .fact("at", source + ":" + marker.position())
                .remedy(Remedy.advice("there are: " + valid))
                .refused();
    }
}
