package dev.revchain.source;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.ServerWide;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementRule;
import dev.revchain.sql.StatementWords;
import java.util.List;
import java.util.Optional;

/** What has no place in a model: a model says what there is in one database, and brings no rows. */
enum ModelRule {
    TRANSACTION("a model neither begins nor ends a transaction"),
    ROWS("a model holds no rows"),
    WORK("the statement makes nothing that stays"),
    TEMPORARY("what is temporary is no part of a schema"),
    SERVER("the statement is about the server as a whole, not about this schema");

    private static final int FIRST_WORDS = 5;

    private final String sentence;

    ModelRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule that a statement breaks, if it breaks one. */
    static Optional<ModelRule> brokenBy(SqlStatement sql) {
        if (StatementRule.of(sql) == StatementRule.TRANSACTION_CONTROL) {
            return Optional.of(TRANSACTION);
        }
        if (ServerWide.concerns(sql)) {
            return Optional.of(SERVER);
        }
        StatementWords words = StatementWords.of(sql.text(), FIRST_WORDS);
        return switch (words.at(0)) {
            case "copy", "insert", "update", "delete", "merge", "truncate" -> Optional.of(ROWS);
            case "vacuum", "analyze", "analyse", "reindex", "checkpoint", "explain", "lock", "notify", "listen" ->
                Optional.of(WORK);
            case "create" -> isTemporary(words) ? Optional.of(TEMPORARY) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isTemporary(StatementWords words) {
        return words.from(1).all().stream()
                .takeWhile(word -> List.of("or", "replace", "local", "global", "temp", "temporary")
                        .contains(word))
                .anyMatch(word -> word.startsWith("temp"));
    }

    private Remedy remedy() {
        return switch (this) {
            case TRANSACTION, WORK, TEMPORARY -> Remedy.advice("delete it");
            case ROWS, SERVER -> Remedy.run("generate", "empty", "", "put it into a revision");
        };
    }

    Problem problem(ModelStatement statement) {
        return Problem.of(ProblemCode.MODEL_FAILED, sentence)
                .fact("at", statement.at(1))
                .fact("line", statement.line(1))
                .remedy(remedy());
    }
}
