package dev.revchain.maven;

import dev.revchain.command.Describe;
import dev.revchain.command.RevisionView;
import java.util.List;
import java.util.stream.Stream;
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

    @Override
    protected final void run() {
        Describe describe = new Describe(revisions(), settings(), this::database);
        List<String> lines = answer(describe).stream().map(paths()::in).toList();
        new Answer(getLog(), given("outputFile", outputFile).map(baseDirectory()::resolve)).give(lines);
    }

    /** The lines of the answer. */
    protected abstract List<String> answer(Describe describe);

    final boolean isVerbose() {
        return given("verbose", verbose);
    }

    /** A revision as one line, or as many. */
    final Stream<String> words(RevisionView view) {
        return isVerbose() ? RevisionWords.block(view).stream() : Stream.of(RevisionWords.line(view));
    }
}
