package dev.revchain.maven;

import dev.revchain.command.Init;
import dev.revchain.command.InitFromDatabase;
import dev.revchain.command.InitFromDatabase.Outcome;
import dev.revchain.database.DatabaseUrl;
import dev.revchain.embedded.EmbeddedVersion;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.source.ModelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prepares a project: makes the folders for revisions and for the model, and prints what to put into the POM. Begins from a
 * database that has a schema already when it is told to: writes that schema as the model and as the first revision, and
 * records that the database is there. Nothing is overwritten.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class InitMojo extends WritingMojo {

    /** What holds from now on, and so belongs into the POM when it was typed. */
    private static final List<String> LASTING = List.of(
            "user",
            "serverId",
            "versionTable",
            "versionSchema",
            "postgresVersion",
            "locations",
            "schemaDirectory",
            "includeSchemas",
            "excludeSchemas",
            "excludeObjects",
            "grants",
            "owners");

    private static final int MOST_FILES = 30;

    private enum From {
        DATABASE
    }

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    /**
     * Where the schema comes from: {@code database} for one that has a schema already. When it is not set, the project begins
     * with nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.from")
    private String from;

    /**
     * Whether the first revision, written from a database, can be taken back. That drops all that the database held, so it
     * says that there is no way back, unless this is set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.reversible", defaultValue = "false")
    private boolean reversible;

    @Inject
    InitMojo(Services services) {
        super(services);
    }

    @Override
    protected void run() {
        Optional<From> source = given("from", from).map(text -> Choice.of(From.class, "from", text));
        if (source.isEmpty()) {
            begin();
        } else {
            beginFromDatabase();
        }
    }

    private void begin() {
        List<Path> made = new Init(project(dryRun())).run();
        if (dryRun()) {
            getLog().info("Dry run: nothing is made.");
        }
        if (made.isEmpty()) {
            getLog().info("Everything is there already.");
        }
        made.forEach(path -> getLog().info((dryRun() ? "Would make " : "Made ") + path));
        if (project().getPlugin(execution().getPlugin().getKey()) == null) {
            tell(new PomFragment(pluginVersion));
        }
        getLog().info("Next: mvn migrate:generate -Dmigrate.empty -Dm=\"create users table\"");
        getLog().info("or:   put CREATE TABLE statements into " + schemaDirectory()
                + ", then mvn migrate:generate -Dm=\"create users table\"");
    }

    private void beginFromDatabase() {
        if (!hasDatabase() && !hasEmbeddedData()) {
            throw noDatabase();
        }
        InitFromDatabase.Request request = new InitFromDatabase.Request(
                request("baseline", "head", ""),
                project(dryRun()),
                schemaDirectory(),
                reading(),
                settings(),
                given("reversible", reversible));
        Outcome outcome = new InitFromDatabase(request).run(this::database, this::scratch, new EventLog(getLog()));
        tell(outcome.model());
        outcome.revisions().forEach(revision -> {
            tell(revision);
            warn("downgrade", revision.downHazards());
        });
        warn(outcome.notModelled());
        getLog().info(
                        "Proved: the model gives what the database holds, and so does the revision on an empty database.");
        if (dryRun()) {
            getLog().info("Dry run: nothing is written, and the database was only read.");
            return;
        }
        getLog().info("Recorded: the database is at " + outcome.head() + ".");
        tell(fragment(outcome));
        getLog().info("Next: change the schema in " + schemaDirectory()
                + ", then mvn migrate:generate -Dm=\"what changed\"");
    }

    /** A large schema has hundreds of files. */
    private void tell(List<ModelFile> model) {
        if (model.size() > MOST_FILES && !dryRun()) {
            getLog().info("Written: " + model.size() + " files in " + schemaDirectory());
        } else {
            model.forEach(file -> tell(schemaDirectory().resolve(file.path()), file.text()));
        }
    }

    private Init.Request project(boolean dry) {
        List<Path> folders = new ArrayList<>(locations());
        folders.add(schemaDirectory());
        return new Init.Request(baseDirectory(), folders, dry);
    }

    private void tell(PomFragment fragment) {
        getLog().info("In the POM, under <build><plugins>:");
        fragment.text().lines().forEach(getLog()::info);
    }

    private PomFragment fragment(Outcome outcome) {
        PomFragment fragment = new PomFragment(pluginVersion);
        typed("migrate.url").map(DatabaseUrl::parse).ifPresent(url -> {
            fragment.with("url", url.address().toString());
            url.credentials().user().ifPresent(user -> fragment.with("user", user));
        });
        LASTING.forEach(name -> typed("migrate." + name).ifPresent(value -> fragment.with(name, value)));
        String version = String.valueOf(outcome.server().major());
        if (typed("migrate.postgresVersion").isEmpty() && !version.equals(EmbeddedVersion.DEFAULT)) {
            fragment.with("postgresVersion", version);
        }
        return fragment;
    }

    private static RuntimeException noDatabase() {
        return Problem.of(ProblemCode.PARAMETER_INVALID, "there is no database to begin from")
                .remedy(Remedy.set("url", "jdbc:postgresql://localhost:5432/app", "names one"))
                .remedy(Remedy.run("init", "begins with nothing"))
                .refused();
    }
}
