package dev.revchain.hazard;

import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementWords;
import java.util.List;
import java.util.Optional;

/**
 * What is dangerous in SQL that a person wrote. Nothing is known of the database here, so a statement is judged by the worst
 * that it may do; what the same script made before is known to hold nothing.
 */
public final class HandwrittenHazards {

    private final DeedJudge judge = new DeedJudge(new Known());

    /**
     * One statement, judged.
     *
     * @param statement as it stands in the file
     * @param hazards none when it is known to be harmless
     * @param basis how it was read
     */
    public record Verdict(SqlStatement statement, List<Hazard> hazards, Basis basis) {
        public Verdict {
            hazards = List.copyOf(hazards);
        }

        /** The hazards that no comment above the statement names, by {@code HAZARD} and their code. */
        public List<Hazard> withoutThoseIn(String comment) {
            return hazards.stream()
                    .filter(hazard -> !HazardComment.names(comment, hazard.code()))
                    .toList();
        }
    }

    /** How a statement was read. */
    public enum Basis {
        /** From a tree that was proved to hold the statement's tokens. */
        TREE,
        /** By its keywords. */
        KEYWORDS,
        /** Not at all: it has {@link HazardCode#NOT_JUDGED}. */
        NOTHING
    }

    /** Judges the next statement of a section of a revision. */
    public Verdict judge(SqlStatement statement) {
        Optional<List<Deed>> tree = TreeReader.read(statement.text());
        List<Deed> deeds = tree.orElseGet(() -> WordReader.read(StatementWords.of(statement.text())));
        List<Hazard> hazards = judge.judge(deeds);
        boolean unread = hazards.stream().anyMatch(hazard -> hazard.code() == HazardCode.NOT_JUDGED);
        Basis basis = tree.isPresent() ? Basis.TREE : Basis.KEYWORDS;
        return new Verdict(statement, hazards, unread ? Basis.NOTHING : basis);
    }
}
