package dev.revchain.file;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.SourceExcerpt;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementDigest;
import dev.revchain.sql.StatementReader;
import dev.revchain.sql.StatementRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one section to its end and notes what is wrong with it. */
final class SectionReviewer {

    private final String source;
    private final SectionMark mark;
    private final StatementReader statements;
    private final StatementDigest digest = new StatementDigest();
    private final SectionText text = new SectionText();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<StatementRule, SqlStatement> firsts = new EnumMap<>(StatementRule.class);
    private int count;

    SectionReviewer(String source, SectionMark mark, StatementReader statements) {
        this.source = source;
        this.mark = mark;
        this.statements = statements;
    }

    SectionReview review() {
        while (step()) {
            // Each step takes one statement or one problem.
        }
        boolean onlyOutside =
                firsts.containsKey(StatementRule.OUTSIDE_TRANSACTION) && !firsts.containsKey(StatementRule.ANYWHERE);
        boolean transactional = mark.transaction().orElse(!onlyOutside);
        if (transactional && firsts.containsKey(StatementRule.OUTSIDE_TRANSACTION)) {
            problems.add(mixed());
        }
        if (mark.irreversible() && count > 0) {
            problems.add(Problem.of(
                            ProblemCode.SECTION_OPTION, "the section says irreversible, and has SQL that takes it back")
                    .fact("at", source + ":" + mark.position()));
        }
        return new SectionReview(mark, digest.checksum(), count, transactional, text.text(), problems);
    }

    private boolean step() {
        try {
            Optional<SqlStatement> next = statements.next();
            if (next.isPresent()) {
                take(next.get());
            }
            return next.isPresent();
        } catch (MigrationException.Refused e) {
            problems.addAll(e.problems());
            return e.problems().stream().noneMatch(p -> p.code() == ProblemCode.FILE_ENCODING);
        }
    }

    private void take(SqlStatement statement) {
        count++;
        digest.add(statement);
        text.add(statement);
        StatementRule rule = StatementRule.of(statement);
        firsts.putIfAbsent(rule, statement);
        switch (rule) {
            case TRANSACTION_CONTROL ->
                problems.add(at(
                                ProblemCode.SQL_TRANSACTION_CONTROL,
                                "a revision neither begins nor ends a transaction",
                                statement)
                        .remedy(Remedy.advice("delete the statement: each revision runs in one transaction; with \""
                                + mark.name().line() + " transaction=false\" each statement is its own")));
            case FORBIDDEN_SETTING ->
                problems.add(at(
                                ProblemCode.SQL_SESSION_SETTING,
                                "the statement changes a setting that the connection relies on",
                                statement)
                        .remedy(Remedy.advice("delete it: the session has client_encoding UTF8, DateStyle ISO and"
                                + " standard_conforming_strings on")));
            default -> {}
        }
        if (ConflictMarks.in(statement.text())) {
            problems.add(ConflictMarks.problem().fact("at", source + ":" + statement.position()));
        }
        if (statement.copyFromStdin()) {
            digest.addRows(text.collecting(statements.copyData()));
            text.endRows();
        }
    }

    private Problem mixed() {
        SqlStatement outside = firsts.get(StatementRule.OUTSIDE_TRANSACTION);
        Optional<SqlStatement> inside = Optional.ofNullable(firsts.get(StatementRule.ANYWHERE));
        Problem problem = at(
                ProblemCode.SQL_MIXED_TRANSACTIONS,
                mark.transaction().isPresent()
                        ? "the section says transaction=true, and a statement cannot run in a transaction"
                        : "one statement cannot run in a transaction, another one would lose it",
                outside);
        String split = "move the statements that cannot run in a transaction to a revision of their own";
        String option =
                "write \"" + mark.name().line() + " transaction=false\": each statement is then final by itself";
        return inside.map(s -> problem.fact("and", source + ":" + s.position())
                        .fact("line", SourceExcerpt.of(s, 1).render()))
                .orElse(problem)
                .remedy(Remedy.advice(split))
                .remedy(Remedy.advice(option));
    }

    private Problem at(ProblemCode code, String sentence, SqlStatement statement) {
        return Problem.of(code, sentence)
                .fact("at", source + ":" + statement.position())
                .fact("line", SourceExcerpt.of(statement, 1).render());
    }
}
