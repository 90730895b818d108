package dev.revchain.worker;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the worker is to do; see {@link WorkerKeys}.
 *
 * @param ddl the file for the DDL
 * @param classes the mapped classes
 * @param packages packages with annotations of their own
 * @param mappingFiles as resources of the class path
 * @param provider the class of the provider that the persistence unit names
 * @param naming which naming strategies
 * @param properties all the rest
 */
record Request(
        Path ddl,
        List<String> classes,
        List<String> packages,
        List<String> mappingFiles,
        Optional<String> provider,
        String naming,
        Properties properties) {

    static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    static Request of(Properties properties) {
        return new Request(
                Path.of(properties.getProperty(WorkerKeys.DDL)),
                Lists.get(properties, WorkerKeys.CLASS),
                Lists.get(properties, WorkerKeys.PACKAGE),
                Lists.get(properties, WorkerKeys.MAPPING_FILE),
                Optional.ofNullable(properties.getProperty(WorkerKeys.PROVIDER)),
                properties.getProperty(WorkerKeys.NAMING, "auto"),
                properties);
    }

    int server() {
        return Integer.parseInt(properties.getProperty(WorkerKeys.SERVER));
    }

    Map<String, String> unitSettings() {
        return Lists.below(properties, WorkerKeys.UNIT_SETTING);
    }

    Map<String, String> settings() {
        return Lists.below(properties, WorkerKeys.SETTING);
    }
}
