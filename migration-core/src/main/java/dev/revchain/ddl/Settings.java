package dev.revchain.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Storage parameters, and the {@code OPTIONS} of foreign data. */
final class Settings {

    private Settings() {}

    /** {@code a=1, b='x y'}. */
    static String list(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> name(option.getKey()) + "=" + value(option.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** {@code  WITH (a=1)}, or nothing. */
    static String with(Map<String, String> options) {
        return options.isEmpty() ? "" : " WITH (" + list(options) + ")";
    }

    /** {@code alter SET (…)} and {@code alter RESET (…)} for what differs. */
    static List<String> change(String alter, Map<String, String> before, Map<String, String> after) {
        List<String> commands = new ArrayList<>();
        String gone = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .map(Settings::name)
                .collect(Collectors.joining(", "));
        if (!gone.isEmpty()) {
            commands.add(alter + " RESET (" + gone + ")");
        }
        Map<String, String> changed = changed(before, after);
        if (!changed.isEmpty()) {
            commands.add(alter + " SET (" + list(changed) + ")");
        }
        return commands;
    }

    /** {@code OPTIONS (a '1', b '2')}, or nothing. */
    static String foreign(Map<String, String> options) {
        return options.isEmpty()
                ? ""
                : " OPTIONS ("
                        + options.entrySet().stream()
                                .map(option -> Names.quote(option.getKey()) + " " + Names.literal(option.getValue()))
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    /** {@code OPTIONS (ADD a '1', SET b '2', DROP c)}, or nothing. */
    static String foreignChange(Map<String, String> before, Map<String, String> after) {
        List<String> parts = new ArrayList<>();
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> parts.add("DROP " + Names.quote(name)));
        changed(before, after)
                .forEach((name, value) -> parts.add(
                        (before.containsKey(name) ? "SET " : "ADD ") + Names.quote(name) + " " + Names.literal(value)));
        return parts.isEmpty() ? "" : " OPTIONS (" + String.join(", ", parts) + ")";
    }

    static Map<String, String> changed(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(option -> !Objects.equals(before.get(option.getKey()), option.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new));
    }

    private static String name(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Names.quote(name)
                : Names.quote(name.substring(0, dot)) + "." + Names.quote(name.substring(dot + 1));
    }

    private static String value(String value) {
        return value.matches("[A-Za-z0-9_.]+") ? value : Names.literal(value);
    }
}
