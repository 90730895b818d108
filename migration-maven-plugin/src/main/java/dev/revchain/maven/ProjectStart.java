package dev.revchain.maven;

import dev.revchain.command.Init;
import dev.revchain.command.InitFromDatabase;
import dev.revchain.command.InitFromDatabase.Outcome;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.source.ModelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Dependency;

/**
 * The start of a project: with nothing, or from a database.
 *
 * @param goal that makes it
 * @param folders for revisions
 * @param database to begin from
 * @param model that is written
 * @param file of the first revision
 * @param version of the plugin
 */
record ProjectStart(
        Goal goal,
        RevisionFolders folders,
        DatabaseChoice database,
        ModelChoice model,
        NewRevisionFile file,
        String version) {

    private static final int MOST_FILES = 30;

    /** Parts of names of artifacts with which a project has entities. */
    private static final List<String> JPA = List.of("hibernate-", "data-jpa", "persistence-api", "eclipselink");

    private enum From {
        DATABASE
    }

    /**
     * Makes the folders and files.
     *
     * @param from a word of {@link From}; empty for nothing
     * @param reversible whether the first revision, written from a database, can be taken back
     */
    void run(String from, boolean reversible) {
        if (from.isEmpty()) {
            withNothing();
        } else if (Choice.of(From.class, "from", from) == From.DATABASE) {
            fromDatabase(reversible);
        }
    }

    private void withNothing() {
        List<Path> made = new Init(project()).run();
        if (file.dryRun()) {
            goal.log().info("Dry run: nothing is made.");
        }
        if (made.isEmpty()) {
            goal.log().info("Everything is there already.");
        }
        made.forEach(path -> goal.log().info((file.dryRun() ? "Would make " : "Made ") + path));
        if (goal.project().getPlugin(goal.execution().getPlugin().getKey()) == null) {
            tell(new PomFragment(version));
        }
        if (model.hasEntities()) {
            goal.log().info("Next: " + generate("create all tables") + ", which reads the entities");
            return;
        }
        goal.log().info("Next: " + generateEmpty("create users table"));
        goal.log()
                .info("or:   put CREATE TABLE statements into " + model.schemaDirectory() + ", then "
                        + generate("create users table"));
        if (goal.project().getDependencies().stream().anyMatch(ProjectStart::hasJpa)) {
            goal.log()
                    .info("or:   put <entities>true</entities> into the <configuration> of the plugin, then "
                            + generate("create all tables") + ", which reads your JPA entities");
        }
    }

    private static boolean hasJpa(Dependency dependency) {
        return JPA.stream().anyMatch(dependency.getArtifactId()::contains);
    }

    private void fromDatabase(boolean reversible) {
        if (!database.named().exists() && !database.embedded().hasData()) {
            throw noDatabase();
        }
        InitFromDatabase.Request request = new InitFromDatabase.Request(
                file.request("baseline", "head", ""),
                project(),
                model.schemaDirectory(),
                model.reading(),
                database.settings(),
                reversible);
        tell(new InitFromDatabase(request).run(database, model.scratch()::openLike, new EventLog(goal.log())));
    }

    private void tell(Outcome outcome) {
        tell(outcome.model());
        outcome.revisions().forEach(revision -> {
            file.tell(revision);
            file.warn("downgrade", revision.downHazards());
        });
        model.warn(outcome.notModelled());
        goal.log()
                .info(
                        "Proved: the model gives what the database holds, and so does the revision on an empty database.");
        if (file.dryRun()) {
            goal.log().info("Dry run: nothing is written, and the database was only read.");
            return;
        }
        goal.log().info("Recorded: the database is at " + outcome.head() + ".");
        tell(PomFragment.typed(goal, version, outcome.server()));
        if (model.hasEntities()) {
            goal.log()
                    .info("Next: delete from " + model.schemaDirectory()
                            + " what the entities define, such as tables and their sequences, then "
                            + generate("what differs"));
            return;
        }
        goal.log().info("Next: change the schema in " + model.schemaDirectory() + ", then " + generate("what changed"));
    }

    private String generate(String message) {
        return MavenCall.of(goal).command("generate", Map.of("m", message));
    }

    private String generateEmpty(String message) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("empty", "");
        parameters.put("m", message);
        return MavenCall.of(goal).command("generate", parameters);
    }

    /** A large schema has hundreds of files. */
    private void tell(List<ModelFile> files) {
        if (files.size() > MOST_FILES && !file.dryRun()) {
            goal.log().info("Written: " + files.size() + " files in " + model.schemaDirectory());
        } else {
            files.forEach(one -> file.tell(model.schemaDirectory().resolve(one.path()), one.text()));
        }
    }

    private void tell(PomFragment fragment) {
        goal.log().info("In the POM, under <build><plugins>:");
        fragment.text().lines().forEach(goal.log()::info);
    }

    private Init.Request project() {
        List<Path> all = new ArrayList<>(folders.paths());
        all.add(model.schemaDirectory());
        return new Init.Request(goal.baseDirectory(), all, file.dryRun());
    }

    private static RuntimeException noDatabase() {
        return Problem.of(ProblemCode.PARAMETER_INVALID, "there is no database to begin from")
                .remedy(Remedy.set("url", "jdbc:postgresql://localhost:5432/app", "names one"))
                .remedy(Remedy.run("init", "begins with nothing"))
                .refused();
    }
}
