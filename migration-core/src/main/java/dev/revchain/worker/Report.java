package dev.revchain.worker;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What the worker answers, as it comes to know it. */
final class Report {

    private final Properties properties = new Properties();
    private final List<String> warnings = new ArrayList<>();

    void provider(String name, String version) {
        properties.setProperty(WorkerKeys.PROVIDER_NAME, name);
        properties.setProperty(WorkerKeys.PROVIDER_VERSION, version);
    }

    /** A line for each entity: its class, and its table behind a blank where that is known. */
    void entities(List<String> entities) {
        Lists.put(properties, WorkerKeys.ENTITY, entities);
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    void outcome(WorkerKeys.Outcome outcome) {
        properties.setProperty(WorkerKeys.OUTCOME, outcome.name());
    }

    void subject(String subject) {
        properties.setProperty(WorkerKeys.SUBJECT, subject);
    }

    void causes(List<String> causes) {
        Lists.put(properties, WorkerKeys.CAUSE, causes);
    }

    void whereabouts(List<String> frames) {
        Lists.put(properties, WorkerKeys.WHEREABOUTS, frames);
    }

    void write(Path file) throws IOException {
        Lists.put(properties, WorkerKeys.WARNING, warnings);
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties.store(writer, null);
        }
    }
}
