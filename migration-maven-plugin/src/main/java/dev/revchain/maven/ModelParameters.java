package dev.revchain.maven;

import dev.revchain.catalog.CatalogFilter;
import dev.revchain.command.CatalogReading;
import dev.revchain.introspect.ReadOptions;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of the model counts, as the POM says it; names are absent as null.
 *
 * @param goal that reads the model
 * @param grants whether grants do
 * @param owners whether owners do
 * @param includeSchemas the only schemas that do, with commas
 * @param excludeSchemas schemas that do not
 * @param excludeObjects objects that do not, with stars for anything
 */
record ModelParameters(
        Goal goal,
        boolean grants,
        boolean owners,
        String includeSchemas,
        String excludeSchemas,
        String excludeObjects) {

    CatalogReading reading() {
        return new CatalogReading(
                new ReadOptions(goal.given("grants", grants), goal.given("owners", owners)),
                new CatalogFilter(
                        new HashSet<>(words("includeSchemas", includeSchemas)),
                        new HashSet<>(words("excludeSchemas", excludeSchemas)),
                        words("excludeObjects", excludeObjects).stream()
                                .map(ModelParameters::pattern)
                                .toList()));
    }

    private List<String> words(String parameter, String configured) {
        return Choice.words(goal.given(parameter, configured).orElse(""));
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
