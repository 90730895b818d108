package dev.revchain.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of {@code application.properties} and {@code application.yml}, as far as Spring Boot, Quarkus and Micronaut
 * find them on the class path: the parts that hold for every profile, flat, with dots.
 */
final class ApplicationFiles {

    /** The later ones win over those before. */
    private static final List<String> FOLDERS = List.of("", "config/");

    private static final List<String> ON_PROFILE =
            List.of("spring.config.activate.on-profile", "spring.config.activate.onprofile", "spring.profiles");

    private final Mirror mirror;
    private final Report report;
    private final Map<String, String> all = new LinkedHashMap<>();

    ApplicationFiles(Mirror mirror, Report report) {
        this.mirror = mirror;
        this.report = report;
    }

    /** All settings by their names. */
    Map<String, String> read() throws IOException {
        for (String folder : FOLDERS) {
            yaml(folder + "application.yaml");
            yaml(folder + "application.yml");
            properties(folder + "application.properties");
        }
        return all;
    }

    private void properties(String name) throws IOException {
        try (InputStream in = mirror.resource(name)) {
            if (in != null) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String document : text.split("(?m)^[#!]---\\s*$", -1)) {
                    Properties properties = new Properties();
                    properties.load(new StringReader(document));
                    Map<String, String> settings = new LinkedHashMap<>();
                    properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
                    add(settings);
                }
            }
        }
    }

    /** All of them read YAML with SnakeYAML; without it on the class path they read none. */
    private void yaml(String name) throws IOException {
        try (InputStream in = mirror.resource(name)) {
            if (in == null) {
                return;
            }
            String parser = "org.yaml.snakeyaml.Yaml";
            if (mirror.find(parser).isEmpty()) {
                report.warn(name + " is not read: there is no SnakeYAML on the class path.");
                return;
            }
            for (Object document : (Iterable<?>) mirror.call(parser, mirror.make(parser), "loadAll", in)) {
                Map<String, String> settings = new LinkedHashMap<>();
                flatten("", document, settings);
                add(settings);
            }
        } catch (IOException e) {
            throw e;
        } catch (RuntimeException e) {
            report.warn(name + " is not read: " + e.getMessage());
        }
    }

    private static void flatten(String name, Object value, Map<String, String> settings) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(name + separator(name, key), inner, settings));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(name + "[" + i + "]", list.get(i), settings);
            }
        } else if (value != null) {
            settings.put(name, String.valueOf(value));
        }
    }

    /** A key in brackets is taken as it is, dots and all. */
    private static String separator(String name, Object key) {
        String text = String.valueOf(key);
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        return (name.isEmpty() ? "" : ".") + (bracketed ? text.substring(1, text.length() - 1) : text);
    }

    private void add(Map<String, String> document) {
        if (ON_PROFILE.stream().noneMatch(document::containsKey)) {
            all.putAll(document);
        }
    }
}
