package dev.revchain.maven;

import dev.revchain.command.ModelReading;
import dev.revchain.command.NotModelled;
import dev.revchain.database.DatabaseUrl;
import dev.revchain.database.ServerVersion;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.EmbeddedPlatform;
import dev.revchain.file.RevisionIdSource;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.Remedy;
import dev.revchain.scratch.ScratchRules;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.source.Model;
import dev.revchain.source.SchemaSource;
import dev.revchain.source.SqlFiles;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that compare a model with the revisions. */
abstract class ModelMojo extends DatabaseMojo {

    /** After so long it is said which statement is waited for. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    /**
     * The folder with the model: the schema as it should be, as DDL in {@code .sql} files, in any order.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.schemaDirectory", defaultValue = "src/main/schema")
    private String schemaDirectory;

    /**
     * Whether the JPA entities of the project are the model, or part of it: {@code true}, packages with commas, or elements
     * inside: {@code <packages>}, {@code <persistenceUnit>}, {@code <dependencies>}, {@code <namingStrategy>}, {@code
     * <scope>}, {@code <timeout>}, {@code <properties>}. Only then is the project compiled and its class path resolved.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.entities")
    private Entities entities;

    /**
     * A server on which scratch databases can be made and dropped, by a role that may do so; embedded PostgreSQL where
     * none is named. Needed when the schema uses extensions that embedded PostgreSQL does not have.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.scratchUrl")
    private String scratchUrl;

    /**
     * Longest time that one statement of the model or of a revision may take on a scratch database, in seconds; 0 is no
     * limit.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.statementTimeout", defaultValue = "0")
    private String statementTimeout;

    /**
     * The only schemas that count, with commas; all when not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.includeSchemas")
    private String includeSchemas;

    /**
     * Schemas that do not count, with commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.excludeSchemas")
    private String excludeSchemas;

    /**
     * Objects that do not count, as {@code schema.name} with stars for anything, with commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.excludeObjects")
    private String excludeObjects;

    /**
     * Whether grants and default privileges are part of the model.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.grants", defaultValue = "true")
    private boolean grants;

    /**
     * Whether the owners of objects are part of the model.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.owners", defaultValue = "false")
    private boolean owners;

    ModelMojo(Services services) {
        super(services);
    }

    /** The schema as it should be. */
    final Model model() {
        List<SchemaSource> sources = new ArrayList<>(List.of(new SqlFiles(schemaDirectory())));
        entityParameters()
                .map(parameters -> new EntityModel(services()).of(session(), execution(), parameters, getLog()))
                .ifPresent(sources::add);
        return new Model(sources);
    }

    private Optional<EntityParameters> entityParameters() {
        return new EntityChoice(this::given, Optional.ofNullable(entities).orElseGet(Entities::none)).parameters();
    }

    final Path schemaDirectory() {
        return baseDirectory().resolve(given("schemaDirectory", schemaDirectory).orElse("src/main/schema"));
    }

    final ModelReading reading() {
        return ModelParameters.reading(
                given("grants", grants),
                given("owners", owners),
                given("includeSchemas", includeSchemas).orElse(""),
                given("excludeSchemas", excludeSchemas).orElse(""),
                given("excludeObjects", excludeObjects).orElse(""));
    }

    /** Tells what exists and could not be compared. */
    final void warn(List<NotModelled> notModelled) {
        NotModelledWords.of(notModelled).forEach(getLog()::warn);
    }

    /** A server to think on, where no database was looked at: embedded, it is like the one that is named. */
    final ScratchServer scratch() {
        return scratch(() -> postgresVersion()
                .map(ScratchVersion::chosen)
                .orElseGet(() -> hasDatabase()
                        ? ScratchVersion.ask(() -> namedDatabase().orElseThrow(), EmbeddedPlatform.current())
                        : ScratchVersion.USUAL));
    }

    /** A server to think on about a database: embedded, it is of the same major version, unless another was asked for. */
    final ScratchServer scratch(ServerVersion database) {
        return scratch(() -> postgresVersion()
                .map(chosen -> ScratchVersion.chosen(chosen, database))
                .orElseGet(() -> ScratchVersion.like(database, EmbeddedPlatform.current())));
    }

    private ScratchServer scratch(Supplier<ScratchVersion> version) {
        String run = new RevisionIdSource(new SecureRandom()).next().value();
        ScratchRules rules = new ScratchRules(
                Choice.seconds(
                        "statementTimeout",
                        given("statementTimeout", statementTimeout).orElse("0")),
                new SlowStatements(getLog(), SLOW));
        return given("scratchUrl", scratchUrl)
                .map(url -> elsewhere(url, run, rules))
                .orElseGet(() -> ScratchServer.openOurs(embeddedScratch(version.get()), run, rules));
    }

    private ScratchServer elsewhere(String text, String run, ScratchRules rules) {
        try {
            DatabaseUrl url = DatabaseUrl.parse(text);
            ScratchServer server =
                    ScratchServer.open(new SessionOpener(url.address(), url.credentials(), "migrate"), run, rules);
            BuildEnd.of(session()).callWhenBrokenOff(server::abandon);
            return server;
        } catch (MigrationException e) {
            throw e.told(ModelMojo::aboutScratchUrl);
        }
    }

    /** What is said of the database's address and role holds for another parameter here. */
    private static Problem aboutScratchUrl(Problem problem) {
        return new Problem(
                problem.code(),
                "the server of scratchUrl cannot be used: " + problem.sentence(),
                problem.facts(),
                List.of(
                        Remedy.set(
                                "scratchUrl",
                                "jdbc:postgresql://localhost/postgres?user=me&password=secret",
                                "a server where this role may make databases"),
                        Remedy.advice("or leave it out, so that embedded PostgreSQL serves")));
    }
}
