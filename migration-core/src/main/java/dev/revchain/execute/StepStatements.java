package dev.revchain.execute;

import dev.revchain.plan.Direction;
import dev.revchain.sql.Literal;

/**
 * Our own statements around those of a revision. A run sends them, a script holds them: there is one description of what
 * a step is.
 */
final class StepStatements {

    /**
     * After each {@code SET} and {@code RESET} the driver looks for this word in the text it sent, a thousand characters
     * far, letter by letter. Where it stands first, that is soon over: a long run takes a twentieth less.
     */
    private static final String FOUND_SOON = "/* search_path */ ";

    private final VersionTable table;
    private final RunSettings settings;
    private final boolean readByPeople;

    /**
     * @param readByPeople whether a record that finds nothing to record must say so in words: in a script
     */
    StepStatements(VersionTable table, RunSettings settings, boolean readByPeople) {
        this.table = table;
        this.settings = settings;
        this.readByPeople = readByPeople;
    }

    /**
     * Opens a transaction and keeps other runs out of it, even where the session's lock was lost: a revision can drop
     * it with {@code pg_advisory_unlock_all()}. Outside a transaction, it can make the ones that follow read-only.
     */
    String begin() {
        return "BEGIN READ WRITE;\n" + fence() + ";";
    }

    /** The settings of a revision inside its transaction. */
    String settingsInTransaction() {
        return SessionSettings.ofRevision(settings, true);
    }

    /** The settings of a section outside a transaction. */
    String settingsOutside() {
        return SessionSettings.ofRevision(settings, false);
    }

    /** Records a step that ran in this transaction; fails when the database is not where the plan begins. */
    String record(Work work) {
        return ourselves() + logged(work, change(work, VersionTable.ELAPSED), outcome(work));
    }

    /**
     * Records a step that ran in a transaction; fails in any other, and when the database is not where the plan begins.
     *
     * @param elapsed how many milliseconds the step took
     */
    String recordIn(String transactionId, Work work, String elapsed) {
        String outcome = RevisionLog.onlyIn(transactionId, outcome(work));
        String record = isUp(work)
                ? table.insertOrFail(work.record(), elapsed) + ";\n"
                        + table.log().line(table.applied(work.step().revision()), action(work), outcome, elapsed)
                : table.log().one(change(work, elapsed), action(work), outcome, elapsed);
        return FOUND_SOON + ourselves() + keepLock() + record;
    }

    private String change(Work work, String elapsed) {
        return isUp(work)
                ? table.insert(work.record(), "applied", elapsed)
                : table.delete(work.step().revision());
    }

    /** Records that a section outside a transaction is about to begin; fails when the database is not where it begins. */
    String recordStart(Work work) {
        String change = isUp(work)
                ? table.insert(work.record(), "upgrading", VersionTable.ELAPSED)
                : table.beginDowngrade(work.step().revision());
        return logged(work, change, "started");
    }

    /** Records that a section outside a transaction is complete; fails when somebody else has ended it. */
    String recordEnd(Work work) {
        String change = isUp(work)
                ? table.complete(work.step().revision(), work.record().checksum())
                : table.delete(work.step().revision());
        return ourselves() + logged(work, change, outcome(work));
    }

    /** A change with its line in the log, neither without the other. */
    private String logged(Work work, String change, String outcome) {
        return readByPeople
                ? table.log().oneOrFail(change, action(work), outcome)
                : table.log().one(change, action(work), Literal.quote(outcome), VersionTable.ELAPSED);
    }

    private static String action(Work work) {
        return isUp(work) ? "up" : "down";
    }

    private static String outcome(Work work) {
        return isUp(work) ? "applied" : "reverted";
    }

    private static boolean isUp(Work work) {
        return work.step().direction() == Direction.UP;
    }

    /** A revision may have become another role; the version table belongs to the one that connected. */
    private static String ourselves() {
        return "RESET SESSION AUTHORIZATION;\nRESET ROLE;\n";
    }

    /**
     * What is kept of a section outside a transaction, inside one that was begun with {@link #begin()}. The section stays
     * whatever role it became.
     */
    String journal(String change) {
        return "SET LOCAL session_authorization TO DEFAULT;\nSET LOCAL role TO DEFAULT;\n" + keepLock() + change;
    }

    /**
     * Takes the session's lock anew, together with what else the revision left locked. Nobody comes in between: the
     * fence of this transaction is still held.
     */
    private String keepLock() {
        return "SELECT pg_catalog.pg_advisory_unlock_all();\nSELECT pg_catalog.pg_try_advisory_lock("
                + table.key().value() + ");\n";
    }

    private String fence() {
        return "SELECT pg_catalog.pg_advisory_xact_lock(" + table.key().value() + ")";
    }
}
