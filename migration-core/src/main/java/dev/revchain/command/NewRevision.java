package dev.revchain.command;

import java.util.List;
import java.util.Optional;

/**
 * A revision that a user wants.
 *
 * @param message what it will do, in one line
 * @param parent the revision it follows, in the target language: {@code head}, {@code base}, an id, several with commas
 * @param splice whether the parent may have other children already
 * @param branchLabels labels it is to carry
 * @param dependsOn revisions or labels that must be applied before it
 * @param revisionId its id; made up when absent
 */
public record NewRevision(
        String message,
        String parent,
        boolean splice,
        List<String> branchLabels,
        List<String> dependsOn,
        Optional<String> revisionId) {

    public NewRevision {
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
    }
}
