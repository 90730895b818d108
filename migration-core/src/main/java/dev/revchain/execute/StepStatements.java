package dev.revchain.execute;

import dev.revchain.plan.Direction;

/**
 * Our own statements around those of a revision. A run sends them, a script holds them: there is one description of what
 * a step is.
 */
final class StepStatements {

    private final VersionTable table;
    private final RunSettings settings;
    private final boolean checkedBySql;

    /**
     * @param checkedBySql whether a record that changes no row must fail by itself, since nobody counts
     */
    StepStatements(VersionTable table, RunSettings settings, boolean checkedBySql) {
        this.table = table;
        this.settings = settings;
        this.checkedBySql = checkedBySql;
    }

    /**
     * Opens a transaction and keeps other runs out of it, even where the session's lock was lost: a revision can drop
     * it with {@code pg_advisory_unlock_all()}.
     */
    String begin() {
        return "BEGIN;\n" + fence() + ";";
    }

    /** The settings of a revision inside its transaction. */
    String settingsInTransaction() {
        return SessionSettings.ofRevision(settings, true);
    }

    /** The settings of a section outside a transaction. */
    String settingsOutside() {
        return SessionSettings.ofRevision(settings, false);
    }

    /**
     * Records a step that ran in this transaction. The last statement changes one row, or none when the database is not
     * in the state the plan was made for.
     *
     * @param guard a further condition on the record, or nothing
     * @param elapsed how many milliseconds the step took, as SQL
     */
    String record(Work work, String guard, String elapsed) {
        return ourselves()
                + (checkedBySql ? "" : keepLock())
                + (isUp(work)
                        ? logged(work, table.insert(work.record(), "applied", guard, elapsed), "applied", elapsed)
                        : logged(work, table.delete(work.step().revision(), guard), "reverted", elapsed));
    }

    /** Records that a section outside a transaction is about to begin; the last statement changes one row. */
    String recordStart(Work work) {
        String change = isUp(work)
                ? table.insert(work.record(), "upgrading", "", VersionTable.ELAPSED)
                : table.beginDowngrade(work.step().revision());
        return logged(work, change, "started", VersionTable.ELAPSED);
    }

    /** Records that a section outside a transaction is complete; the last statement changes one row. */
    String recordEnd(Work work) {
        return ourselves()
                + (isUp(work)
                        ? logged(
                                work,
                                table.complete(
                                        work.step().revision(), work.record().checksum()),
                                "applied",
                                VersionTable.ELAPSED)
                        : logged(work, table.delete(work.step().revision(), ""), "reverted", VersionTable.ELAPSED));
    }

    /** A change with its line in the log. In a run the change comes last, and is counted. */
    private String logged(Work work, String change, String outcome, String elapsed) {
        String action = isUp(work) ? "up" : "down";
        return checkedBySql
                ? table.loggedOrFail(change, action, outcome)
                : table.line(work.step().revision().id(), action, outcome, elapsed) + ";\n" + change;
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
