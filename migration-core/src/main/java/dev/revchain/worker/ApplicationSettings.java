package dev.revchain.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a framework would make of the settings in its files for the provider. */
final class ApplicationSettings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}:]+)(?::([^{}]*))?}");

    private final Map<String, String> files;
    private final Report report;

    ApplicationSettings(Map<String, String> files, Report report) {
        this.files = files;
        this.report = report;
    }

    /** The settings of the provider. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        files.forEach((name, value) -> FrameworkNames.setting(name)
                .filter(setting -> !Settings.connects(setting))
                .ifPresent(setting -> resolved(name, value)
                        .ifPresent(text -> settings.putAll(FrameworkNames.asTheProviderSays(setting, text)))));
        return settings;
    }

    /** The files with mappings, as resources of the class path. */
    List<String> mappingFiles() {
        List<String> found = new ArrayList<>();
        files.forEach((name, value) -> {
            if (FrameworkNames.mappingFile(name)) {
                resolved(name, value).stream()
                        .flatMap(text -> List.of(text.split(",", -1)).stream())
                        .map(String::strip)
                        .filter(text -> !text.isEmpty() && !text.equals(FrameworkNames.NO_FILE))
                        .forEach(found::add);
            }
        });
        return found;
    }

    /** A placeholder stands for another setting, for an environment variable, or for its default. */
    private Optional<String> resolved(String name, String value) {
        String text = value;
        for (Matcher found = PLACEHOLDER.matcher(text); found.find(); found = PLACEHOLDER.matcher(text)) {
            String key = found.group(1);
            Optional<String> preset = Optional.ofNullable(found.group(2));
            Optional<String> meant = Optional.ofNullable(files.get(key))
                    .filter(other -> !other.contains("${" + key))
                    .or(() -> Optional.ofNullable(System.getenv(key)))
                    .or(() -> preset);
            if (meant.isEmpty()) {
                report.warn(name + " is passed over: nothing says what ${" + key + "} is.");
                return Optional.empty();
            }
            text = text.substring(0, found.start()) + meant.get() + text.substring(found.end());
        }
        return Optional.of(text);
    }
}
