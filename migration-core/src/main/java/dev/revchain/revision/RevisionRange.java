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

    /**
     * Whether an end is so many steps from nothing that is written, so that only the current revision is left to count
     * from: {@code +1:}, {@code :-1}, {@code -1:+1}.
     */
    public boolean countsFromCurrent() {
        return isBareStep(from, 1) || isBareStep(to, -1) || (startsBelowEnd() && endsAboveStart());
    }

    /** Whether the older end is written as steps down from the newer one, as in {@code -3:current}. */
    boolean startsBelowEnd() {
        return isBareStep(from, -1);
    }

    /** Whether the newer end is written as steps up from the older one, as in {@code current:+2}. */
    boolean endsAboveStart() {
        return isBareStep(to, 1);
    }

    private static boolean isBareStep(Target end, int direction) {
        Target place = end instanceof Target.OnBranch onBranch ? onBranch.place() : end;
        return place instanceof Target.Relative relative
                && relative.start() == Target.Symbol.HERE
                && Integer.signum(relative.steps()) == direction;
    }

    @Override
    public String toString() {
        return from + ":" + to;
    }
}
