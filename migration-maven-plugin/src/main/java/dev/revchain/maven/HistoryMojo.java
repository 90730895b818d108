package dev.revchain.maven;

import dev.revchain.command.Describe;
import dev.revchain.command.RevisionView;
import dev.revchain.revision.GraphDrawing;
import dev.revchain.revision.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists the revisions of the project, newest first, with the graph drawn beside them.
 *
 * @since 0.1.0
 */
@Mojo(name = "history", requiresProject = false, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class HistoryMojo extends DescribingMojo {

    /**
     * The stretch to list, {@code from:to}, both ends included; either may be left out. {@code -3:current} lists the last
     * three that are applied.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.range", defaultValue = ":")
    private String range;

    /**
     * Whether to ask the database which revisions are applied.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.indicateCurrent", defaultValue = "false")
    private boolean indicateCurrent;

    @Inject
    HistoryMojo(Services services) {
        super(services);
    }

    @Override
    protected List<String> answer(Describe describe) {
        Map<RevisionId, RevisionView> views = new LinkedHashMap<>();
        for (RevisionView view :
                describe.history(given("range", range).orElse(":"), given("indicateCurrent", indicateCurrent))) {
            views.put(view.revision().id(), view);
        }
        if (views.isEmpty()) {
            return List.of("There are no revisions in " + locations());
        }
        List<String> lines = new ArrayList<>();
        for (GraphDrawing.Row row : GraphDrawing.of(
                List.copyOf(views.keySet()), id -> views.get(id).revision().downRevisions())) {
            lines.addAll(row.before());
            List<String> words = words(views.get(row.id())).toList();
            lines.add(row.line() + " " + words.get(0));
            words.subList(1, words.size()).forEach(word -> lines.add(row.beside() + " " + word));
        }
        return lines;
    }
}
