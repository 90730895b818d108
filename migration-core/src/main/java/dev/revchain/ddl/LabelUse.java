package dev.revchain.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A new label of an enum asks for a commit only when something after it in the script names it. */
final class LabelUse {

    private static final Pattern ADDED = Pattern.compile(" ADD VALUE (E?'(?:[^']|'')*')");

    private LabelUse() {}

    static List<DdlStatement> commitOnlyWhereUsed(List<DdlStatement> statements) {
        List<DdlStatement> result = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            DdlStatement statement = statements.get(i);
            boolean free = statement.transaction() == TransactionNeed.COMMIT_AFTER
                    && !isNamed(statement, statements.subList(i + 1, statements.size()));
            result.add(free ? new DdlStatement(statement.sql(), statement.cause(), TransactionNeed.ANY) : statement);
        }
        return result;
    }

    private static boolean isNamed(DdlStatement added, List<DdlStatement> later) {
        Matcher label = ADDED.matcher(added.sql());
        return !label.find()
                || later.stream()
                        .anyMatch(
                                s -> !s.sql().contains(" ADD VALUE ") && s.sql().contains(label.group(1)));
    }
}
