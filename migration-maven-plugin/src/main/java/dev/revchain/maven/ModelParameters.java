package dev.revchain.maven;

import dev.revchain.catalog.CatalogFilter;
import dev.revchain.command.ModelReading;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What of the model counts, read from the texts of parameters. */
final class ModelParameters {

    private ModelParameters() {}

    static ModelReading reading(
            boolean grants, boolean owners, String includeSchemas, String excludeSchemas, String excludeObjects) {
        List<Pattern> objects = RunningMojo.words(excludeObjects).stream()
                .map(ModelParameters::pattern)
                .toList();
        return new ModelReading(
                grants,
                owners,
                new CatalogFilter(
                        new HashSet<>(RunningMojo.words(includeSchemas)),
                        new HashSet<>(RunningMojo.words(excludeSchemas)),
                        objects));
    }

    /** A name in which a star stands for anything. */
    private static Pattern pattern(String text) {
        StringBuilder regex = new StringBuilder();
        for (String part : text.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }
}
