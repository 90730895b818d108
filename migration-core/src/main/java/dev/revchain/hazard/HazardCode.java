package dev.revchain.hazard;

/**
 * The kinds of danger. The names are stable; {@code docs/hazards} has a page for each.
 *
 * <p>Which commands scan, rewrite or lock is told by PostgreSQL's documentation of {@code ALTER TABLE} (Notes) and by its
 * chapter on explicit locking.
 */
public enum HazardCode {
    DROPS_TABLE(
            Severity.DANGER,
            "All rows of the table are lost",
            "rename the table first, and drop it in a later revision when nobody missed it"),
    DROPS_COLUMN(
            Severity.DANGER,
            "The values of the column are lost",
            "stop using the column first, and drop it in a later revision, with a copy of its values"),
    DROPS_DATA(
            Severity.DANGER,
            "Something is lost that no downgrade brings back",
            "copy what is still needed to a table first"),
    NARROWS_TYPE(
            Severity.DANGER,
            "The new type does not hold every value of the old one: values are changed, or the statement fails",
            "look for values that do not fit, or fill a new column of the new type and switch over"),
    DEPENDS_ON_TIME_ZONE(
            Severity.DANGER,
            "The values are read in the time zone of the session, which a run sets to UTC, and mean other moments if they are of another zone",
            "say which zone they are in: USING ... AT TIME ZONE 'UTC'"),
    REMOVES_ENUM_VALUE(
            Severity.DANGER,
            "Rows that hold the value make the statement fail",
            "give these rows another value before"),
    CASCADES(
            Severity.DANGER, "CASCADE also drops what nobody named", "name each object that is to go, without CASCADE"),
    ADDS_REQUIRED_COLUMN(
            Severity.DANGER,
            "A column that must not be null has no value for the rows that are there: the statement fails when there are any",
            "give it a default, or add it without NOT NULL, fill it, then SET NOT NULL"),
    MAYBE_RENAME(
            Severity.DANGER,
            "Something vanishes while a like one appears; if that is a rename, this loses what it holds",
            "delete this revision, and generate it again with that"),
    MAY_FAIL_ON_ROWS(
            Severity.WARNING,
            "Rows that are there may break the new rule, and then the statement fails",
            "look for such rows first, and mend them"),
    CHANGES_ALL_ROWS(
            Severity.WARNING,
            "Every row is written again in one transaction, and stays locked until its end",
            "change some thousand rows at a time, outside a transaction"),
    REWRITES_TABLE(
            Severity.WARNING,
            "The whole table and its indexes are written again, while nobody can read or write it",
            "fill a new column in small steps and switch over, or choose a quiet hour"),
    SCANS_TABLE(
            Severity.WARNING,
            "Every row is read while nobody can read or write the table",
            "add the rule as NOT VALID, and VALIDATE it in a later revision"),
    BLOCKS_WRITES(
            Severity.WARNING,
            "Nobody can write to the table until the statement is done",
            "build indexes CONCURRENTLY, and add foreign keys as NOT VALID before they are validated"),
    LOCKS_TABLE(
            Severity.WARNING,
            "Nobody can read or write the table meanwhile, and all wait behind the statement while it waits",
            "use CONCURRENTLY where there is such a form, set lock_timeout, and choose a quiet hour"),
    KEEPS_INVALID_INDEX(
            Severity.WARNING,
            "CONCURRENTLY that was cut off leaves an invalid index, and IF NOT EXISTS takes that for the index",
            "drop an invalid index first, and create the index without IF NOT EXISTS"),
    REPLACES_OBJECT(
            Severity.WARNING,
            "The object is dropped and made again: what only the database knows of it is lost",
            "look for grants, dependents and sessions that use it and are not part of the model"),
    BREAKS_READERS(
            Severity.WARNING,
            "Programs that still use the old name fail from this moment on",
            "leave the old name behind as a view or a column until no program uses it"),
    CHANGES_ACCESS(
            Severity.WARNING,
            "Who may read or write is not the same afterwards",
            "check with the roles that your programs use"),
    TRUSTS_SEARCH_PATH(
            Severity.WARNING,
            "The function runs with the rights of its owner, and the caller decides which schemas its names are looked up in",
            "give the function a search_path: SET search_path = pg_catalog, pg_temp"),
    NOT_JUDGED(
            Severity.WARNING,
            "Nothing is known of what this statement does",
            "read it with care, and try it on a copy of the database");

    /** How bad it is. */
    public enum Severity {
        /** It may be slow, wait, or stop others for a while. */
        WARNING,
        /** Something is lost, or the revision cannot be applied. */
        DANGER
    }

    private final Severity severity;
    private final String why;
    private final String safer;

    HazardCode(Severity severity, String why, String safer) {
        this.severity = severity;
        this.why = why;
        this.safer = safer;
    }

    /** Whether the online way knows what to do about it, at least where PostgreSQL has such a form. */
    public boolean isCuredOnline() {
        return this == SCANS_TABLE || this == BLOCKS_WRITES || this == LOCKS_TABLE;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** Why it is dangerous, in one sentence without its full stop. */
    public String why() {
        return why;
    }

    /** The safer way, as the end of a sentence that began with a colon. */
    public String safer() {
        return safer;
    }
}
