package dev.revchain.execute;

import dev.revchain.database.ServerError;
import dev.revchain.problem.Fact;
import dev.revchain.sql.CodeBlock;
import dev.revchain.sql.SourceExcerpt;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the file a statement failed. The server names a character of the statement; for a row of a {@code COPY} and for
 * a line of a {@code DO} it names only their number, in its words of where it was, which depend on its language.
 */
final class ErrorPlace {

    private static final Pattern ROW = Pattern.compile("(?m)^COPY .*?, \\D*([0-9]{1,9})");
    private static final Pattern BLOCK_LINE = Pattern.compile("inline_code_block\\D*([0-9]{1,9})[^\\n]*$");

    private final String source;
    private final SqlStatement sql;

    ErrorPlace(String source, SqlStatement sql) {
        this.source = source;
        this.sql = sql;
    }

    /**
     * The place, and the line it is in.
     *
     * @param rows where the first row of a {@code COPY} stands
     */
    List<Fact> facts(ServerError error, Optional<SourcePosition> rows) {
        Optional<Integer> row = number(ROW, error);
        if (rows.isPresent() && row.isPresent()) {
            SourcePosition place = new SourcePosition(rows.get().line() + row.get() - 1, 1);
            return List.of(
                    new Fact("at", source + ":" + place),
                    new Fact("copy", SourceExcerpt.of(sql, 1).line()));
        }
        int position = error.position()
                .orElseGet(() -> number(BLOCK_LINE, error)
                        .map(line -> CodeBlock.positionOf(sql, line))
                        .orElse(OptionalInt.empty())
                        .orElse(1));
        return List.of(
                new Fact("at", source + ":" + sql.positionOf(position)),
                new Fact("line", SourceExcerpt.of(sql, position).render()));
    }

    private static Optional<Integer> number(Pattern pattern, ServerError error) {
        return error.facts().stream()
                .filter(fact -> fact.name().equals("context"))
                .map(fact -> pattern.matcher(fact.value()))
                .filter(Matcher::find)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst();
    }
}
