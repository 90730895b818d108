package dev.revchain.maven;

import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that compare a model with the revisions. */
abstract class ModelMojo extends DatabaseMojo {

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

    /** The model, and where it is thought about. */
    final ModelChoice model(Goal goal, DatabaseChoice database) {
        return new ModelChoice(
                goal,
                schemaDirectory,
                entities,
                new ModelParameters(goal, grants, owners, includeSchemas, excludeSchemas, excludeObjects),
                new ScratchChoice(goal, scratchUrl, statementTimeout, database));
    }
}
