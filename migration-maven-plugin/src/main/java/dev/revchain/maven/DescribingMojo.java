package dev.revchain.maven;

import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that answer a question and change nothing. */
abstract class DescribingMojo extends DatabaseMojo {

    /**
     * Whether to tell everything of each revision: parents, file, dates, who applied it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.verbose", defaultValue = "false")
    private boolean verbose;

    /**
     * A file for the answer, instead of the console.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.outputFile")
    private String outputFile;

    DescribingMojo(Services services) {
        super(services);
    }

    /** Answers as the parameters want them. */
    final Description description(Goal goal) {
        return new Description(goal, folders(goal), database(goal), goal.given("verbose", verbose), outputFile);
    }
}
