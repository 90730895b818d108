package dev.revchain.command;

import dev.revchain.file.CommentsAbove;
import dev.revchain.file.RevisionFile;
import dev.revchain.file.RevisionReview;
import dev.revchain.file.SectionName;
import dev.revchain.file.SectionReader;
import dev.revchain.hazard.HandwrittenHazards;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for hazards in the upgrades that a person wrote. A revision that {@code generate} proved, and nobody edited since,
 * was judged with more knowledge when it was written; a hazard that a comment above its statement names is known already.
 */
final class HandwrittenReview {

    private final List<Problem> problems = new ArrayList<>();
    private final List<FoundHazard> found = new ArrayList<>();

    void take(RevisionFile file) {
        RevisionReview review = file.review();
        problems.addAll(review.problems());
        if (review.problems().isEmpty() && !review.isProvedAs(file.proved())) {
            judge(file);
        }
    }

    /** What keeps files from being judged. */
    List<Problem> problems() {
        return problems;
    }

    /** Those that are less severe, which are worth a word and no more. */
    List<FoundHazard> below(Check.FailOn limit) {
        return found.stream().filter(hazard -> !isReached(hazard, limit)).toList();
    }

    /** All that are as severe, as one problem. */
    Optional<Problem> dangers(Check.FailOn limit) {
        List<FoundHazard> severe =
                found.stream().filter(hazard -> isReached(hazard, limit)).toList();
        Problem problem = Problem.of(
                ProblemCode.HAZARDS,
                severe.size() == 1
                        ? "a statement that nobody proved is dangerous"
                        : severe.size() + " statements that nobody proved are dangerous");
        for (FoundHazard hazard : severe) {
            problem = problem.fact(
                    "at",
                    hazard.at() + "\n" + hazard.hazard().code() + ": "
                            + hazard.hazard().because());
        }
        return severe.isEmpty()
                ? Optional.empty()
                : Optional.of(problem.remedy(Remedy.advice("take the safer way that the hazard's page shows"))
                        .remedy(Remedy.advice("if it is meant, write above the statement: -- HAZARD "
                                + severe.get(0).hazard().code() + ": and why that is well")));
    }

    private static boolean isReached(FoundHazard hazard, Check.FailOn limit) {
        return limit.reaches(hazard.hazard().code().severity());
    }

    private void judge(RevisionFile file) {
        HandwrittenHazards judge = new HandwrittenHazards();
        try (SectionReader section = file.section(SectionName.UP).open();
                CommentsAbove comments = CommentsAbove.of(file)) {
            Optional<SqlStatement> next = section.statements().next();
            while (next.isPresent()) {
                HandwrittenHazards.Verdict verdict = judge.judge(next.get());
                if (!verdict.hazards().isEmpty()) {
                    String at = section.source() + ":" + next.get().position();
                    verdict.withoutThoseIn(comments.line(next.get().position().line()))
                            .forEach(hazard ->
                                    found.add(new FoundHazard(file.revision().id(), at, hazard)));
                }
                next = section.statements().next();
            }
        }
    }
}
