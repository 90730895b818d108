package dev.revchain.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A new label of an enum asks for a commit only when something after it in the script names it. */
final class LabelUse {

    private static final Pattern ADDED = Pattern.compile(" ADD VALUE (E?'(?:[^']|'')*')");

    private static final Pattern PL_PGSQL =
            Pattern.compile("CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE) .*\\n LANGUAGE plpgsql\\b", Pattern.DOTALL);

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
        return !label.find() || later.stream().anyMatch(statement -> names(statement, label.group(1)));
    }

    /** By itself, or inside the text of an array. What is written in PL/pgSQL is not evaluated when it is created. */
    private static boolean names(DdlStatement statement, String literal) {
        String label = literal.substring(literal.indexOf('\'') + 1, literal.length() - 1);
        return !statement.sql().contains(" ADD VALUE ")
                && !PL_PGSQL.matcher(statement.sql()).lookingAt()
                && Pattern.compile("['{,\"]" + Pattern.quote(label) + "['},\"]")
                        .matcher(statement.sql())
                        .find();
    }
}
