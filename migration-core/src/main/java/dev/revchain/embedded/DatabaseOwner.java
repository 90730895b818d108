package dev.revchain.embedded;

/**
 * The user to work as, and the database that is theirs. Both are made at the first start.
 *
 * @param user name of the role; it may log in and create databases and roles
 * @param database name of the database
 * @param superuser whether the role may do everything: extensions that are not trusted, event triggers,
 *     publications of all tables, and reading and writing files as the server's system user. Right for developers' own
 *     revisions; wrong for scratch databases that run what others wrote
 */
public record DatabaseOwner(String user, String database, boolean superuser) {

    /** The user and the database of a project's own server. */
    public static final DatabaseOwner DEFAULT = new DatabaseOwner("migrate", "migrate", true);
}
