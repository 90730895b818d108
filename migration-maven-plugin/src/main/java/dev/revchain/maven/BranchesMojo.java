package dev.revchain.maven;

import dev.revchain.command.Describe;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists the branch points, each with the revisions that follow it.
 *
 * @since 0.1.0
 */
@Mojo(name = "branches", requiresProject = false, threadSafe = true, configurator = DiscreetConfigurator.NAME)
public final class BranchesMojo extends DescribingMojo {

    @Inject
    BranchesMojo(Services services) {
        super(services);
    }

    @Override
    protected List<String> answer(Describe describe) {
        List<String> lines = new ArrayList<>();
        describe.branches().forEach((point, children) -> {
            lines.addAll(words(point).toList());
            children.forEach(child -> words(child).forEach(line -> lines.add("    -> " + line)));
        });
        return lines.isEmpty() ? List.of("The revisions have no branches") : lines;
    }
}
