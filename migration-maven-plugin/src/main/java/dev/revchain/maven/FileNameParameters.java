package dev.revchain.maven;

import dev.revchain.file.FileNameTemplate;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * How revision files are called, as the POM says it.
 *
 * @param goal that writes one
 * @param fileTemplate with tokens
 * @param slugLength most characters of the message
 * @param timezone of the date
 */
record FileNameParameters(Goal goal, String fileTemplate, String slugLength, String timezone) {

    FileNameTemplate template() {
        return new FileNameTemplate(
                goal.given("fileTemplate", fileTemplate).orElse(FileNameTemplate.DEFAULT),
                Choice.number(
                        "slugLength", 1, goal.given("slugLength", slugLength).orElse("40")),
                zone(goal.given("timezone", timezone).orElse("UTC")));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Choice.invalid("timezone", name, "a zone such as UTC or Europe/Berlin");
        }
    }
}
