package dev.revchain.maven;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseUrl;
import dev.revchain.database.Secret;
import dev.revchain.database.SessionOpener;
import dev.revchain.execute.RunSettings;
import dev.revchain.execute.RunSettings.TransactionMode;
import dev.revchain.sql.Identifier;
import dev.revchain.sql.QualifiedName;
import java.time.Duration;
import java.util.Optional;
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

    private Optional<SessionOpener> database = Optional.empty();

    DatabaseMojo(Services services) {
        super(services);
    }

    /** Where the database is and who connects. Starts embedded PostgreSQL if that is the one. */
    final SessionOpener database() {
        if (database.isEmpty()) {
            database = Optional.of(findDatabase());
        }
        return database.get();
    }

    private SessionOpener findDatabase() {
        Optional<SessionOpener> named = namedDatabase();
        named.ifPresent(opener -> HandedOver.to(project(), opener.address(), opener.credentials()));
        SessionOpener opener = named.orElseGet(() -> embedded(applicationName()));
        getLog().debug("Database: " + opener.address());
        return opener;
    }

    /** The database that was named, if one was. */
    final Optional<SessionOpener> namedDatabase() {
        return chosenUrl().map(this::ofUrl);
    }

    private String applicationName() {
        return "migrate:" + execution().getGoal() + " pid "
                + ProcessHandle.current().pid();
    }

    private SessionOpener ofUrl(String text) {
        DatabaseUrl parsed = DatabaseUrl.parse(text);
        Credentials credentials = ofParameters()
                .or(parsed.credentials())
                .or(ofServer())
                .or(new Credentials(
                        environment("MIGRATE_USER"),
                        environment("MIGRATE_PASSWORD").map(Secret::new)));
        return new SessionOpener(parsed.address(), credentials, applicationName());
    }

    /** An environment variable; an empty one counts as none, since not every shell can take one away. */
    private static Optional<String> environment(String name) {
        String text = System.getenv(name);
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Credentials ofParameters() {
        Optional<Secret> typed = typed("migrate.password").map(Secret::new);
        if (typed.isEmpty() && password != null) {
            getLog().warn("The password stands in the POM, where everybody sees it who sees the POM."
                    + " A <serverId> or the environment variable MIGRATE_PASSWORD keeps it out.");
        }
        return new Credentials(
                given("user", user),
                typed.or(() -> Optional.ofNullable(password).map(Secret::new)));
    }

    private Credentials ofServer() {
        return given("serverId", serverId)
                .map(id -> new ServerCredentials(services().decrypter())
                        .of(id, session().getSettings()))
                .orElse(Credentials.NONE);
    }

    /** Whether a database was named, so that there is one to look at without starting one. */
    final boolean hasDatabase() {
        return chosenUrl().isPresent();
    }

    private Optional<String> chosenUrl() {
        Optional<String> given = given("url", url);
        return given.isPresent() ? given : environment("MIGRATE_URL");
    }

    /** How revisions are run. Goals that run none need only the name of the version table. */
    RunSettings settings() {
        return new RunSettings(
                versionTable(),
                TransactionMode.REVISION,
                lockTimeout(),
                Duration.ZERO,
                Duration.ZERO,
                given("sessionPooler", sessionPooler),
                execution().getMojoDescriptor().getPluginDescriptor().getVersion());
    }

    private QualifiedName versionTable() {
        return new QualifiedName(
                identifier(
                        "versionSchema", given("versionSchema", versionSchema).orElse("")),
                identifier("versionTable", given("versionTable", versionTable).orElse("")));
    }

    private static String identifier(String parameter, String text) {
        if (!Identifier.isPossible(text) || !Identifier.isPossible(text + "_log")) {
            throw Choice.invalid(parameter, text, "a name of at most " + (Identifier.MAX_BYTES - 4) + " bytes");
        }
        return text;
    }
}
