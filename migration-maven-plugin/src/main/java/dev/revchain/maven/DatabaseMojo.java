package dev.revchain.maven;

import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that connect to a database. */
abstract class DatabaseMojo extends EmbeddedMojo {

    /**
     * The database: a JDBC URL such as {@code jdbc:postgresql://localhost:5432/app}, or a connection URI such as
     * {@code postgresql://deploy@db.example.com/app}. Without it, the environment variable {@code MIGRATE_URL} is looked
     * at, and then embedded PostgreSQL is used.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.url")
    private String url;

    /**
     * The role to connect as.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.user", alias = "username")
    private String user;

    /**
     * Its password. A password in a POM is seen by everybody who sees the POM: prefer {@code serverId}, the environment
     * variable {@code MIGRATE_PASSWORD}, or the password file of PostgreSQL.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.password")
    private String password;

    /**
     * The id of a {@code <server>} in {@code settings.xml} that holds user and password; the password may be encrypted.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.serverId", alias = "server")
    private String serverId;

    /**
     * The name of the table that holds the applied revisions. The log of everything done stands beside it, its name
     * ending in {@code _log}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.versionTable", defaultValue = "schema_revision")
    private String versionTable;

    /**
     * The schema of that table.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.versionSchema", defaultValue = "public")
    private String versionSchema;

    /**
     * Whether a connection pooler between this machine and the server is known to be in session mode. Behind one in
     * transaction mode the migration lock means nothing, so a pooler is refused otherwise.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.sessionPooler", defaultValue = "false")
    private boolean sessionPooler;

    DatabaseMojo(Services services) {
        super(services);
    }

    /** The database that the parameters choose. */
    final DatabaseChoice database(Goal goal) {
        return new DatabaseChoice(
                goal,
                new NamedDatabase(goal, url, user, password, serverId),
                embedded(goal),
                new SettingsChoice(goal, versionSchema, versionTable, sessionPooler, lockTimeout(goal)));
    }
}
