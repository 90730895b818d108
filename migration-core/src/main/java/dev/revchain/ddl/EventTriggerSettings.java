package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import java.util.List;
import java.util.Map;

/** When an event trigger fires. */
final class EventTriggerSettings implements SettingsSyntax {

    @Override
    public Map<String, String> initial(Definition trigger) {
        return Map.of("enabled", "O");
    }

    @Override
    public List<String> change(Definition trigger, Map<String, String> before, Map<String, String> after) {
        if (before.equals(after)) {
            return List.of();
        }
        String how = switch (after.getOrDefault("enabled", "O")) {
            case "D" -> "DISABLE";
            case "R" -> "ENABLE REPLICA";
            case "A" -> "ENABLE ALWAYS";
            default -> "ENABLE";
        };
        return List.of("ALTER " + Names.reference(trigger.id()) + " " + how);
    }
}
