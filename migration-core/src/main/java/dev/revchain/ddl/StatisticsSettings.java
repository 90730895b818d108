package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import java.util.List;
import java.util.Map;

/** The target of extended statistics. */
final class StatisticsSettings implements SettingsSyntax {

    @Override
    public Map<String, String> initial(Definition statistics) {
        return Map.of();
    }

    @Override
    public List<String> change(Definition statistics, Map<String, String> before, Map<String, String> after) {
        return before.equals(after)
                ? List.of()
                : List.of("ALTER " + Names.reference(statistics.id()) + " SET STATISTICS "
                        + after.getOrDefault("target", "-1"));
    }
}
