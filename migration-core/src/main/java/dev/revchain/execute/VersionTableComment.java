package dev.revchain.execute;

/** The comment on a version table, by which one is known whatever its name is. */
public final class VersionTableComment {

    private static final String BEGINNING = "Applied schema revisions, format ";
    private static final String END = ". Kept by the migration-maven-plugin.";

    private VersionTableComment() {}

    /** The comment on a table of this format. */
    static String of(int format) {
        return BEGINNING + format + END;
    }

    /** Whether the table with this comment is a version table, of any format. */
    public static boolean isOne(String comment) {
        return comment.startsWith(BEGINNING) && comment.endsWith(END);
    }
}
