package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mappings of a text search configuration; token types with the same dictionaries share a command. */
final class ConfigurationSettings implements SettingsSyntax {

    @Override
    public Map<String, String> initial(Definition configuration) {
        return Map.of();
    }

    @Override
    public List<String> change(Definition configuration, Map<String, String> before, Map<String, String> after) {
        String alter = "ALTER " + Names.reference(configuration.id());
        List<String> gone = before.keySet().stream()
                .filter(token -> !after.containsKey(token))
                .toList();
        List<String> commands = new ArrayList<>();
        if (!gone.isEmpty()) {
            commands.add(alter + " DROP MAPPING FOR " + String.join(", ", gone));
        }
        Map<String, List<String>> mappings = new LinkedHashMap<>();
        Settings.changed(before, after).forEach((token, dictionaries) -> {
            String verb = before.containsKey(token) ? " ALTER" : " ADD";
            mappings.computeIfAbsent(verb + " MAPPING FOR %s WITH " + dictionaries, m -> new ArrayList<>())
                    .add(token);
        });
        mappings.forEach((mapping, tokens) -> commands.add(alter + mapping.replace("%s", String.join(", ", tokens))));
        return commands;
    }
}
