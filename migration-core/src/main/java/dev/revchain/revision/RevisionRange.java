package dev.revchain.revision;

import dev.revchain.problem.MigrationException;

/**
 * From one target to another, as typed {@code from:to}. An empty left side is {@code base}, an empty right side
 * {@code heads}.
 *
 * @param from the older end
 * @param to the newer end; in a range for a downgrade the ends change places
 */
public record RevisionRange(Target from, Target to) {

    /** Everything. */
    public static final RevisionRange ALL = new RevisionRange(Target.Symbol.BASE, Target.Symbol.HEADS);

    /**
     * Reads what the user typed.
     *
     * @throws MigrationException.Refused with {@code TARGET_SYNTAX} when it is not a range
     */
    public static RevisionRange parse(String text) {
        return TargetParser.range(text);
    }

    @Override
    public String toString() {
        return from + ":" + to;
    }
}
