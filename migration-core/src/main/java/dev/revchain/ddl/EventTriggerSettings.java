package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import dev.revchain.catalog.Firing;
import java.util.List;
import java.util.Map;

/** When an event trigger fires. */
final class EventTriggerSettings implements SettingsSyntax {

    private static final String FIRING = "firing";

    @Override
    public Map<String, String> initial(Definition trigger) {
        return Map.of(FIRING, Firing.ENABLE.keyword());
    }

    @Override
    public List<String> change(Definition trigger, Map<String, String> before, Map<String, String> after) {
        return before.equals(after)
                ? List.of()
                : List.of("ALTER " + Names.reference(trigger.id()) + " "
                        + after.getOrDefault(FIRING, Firing.ENABLE.keyword()));
    }
}
