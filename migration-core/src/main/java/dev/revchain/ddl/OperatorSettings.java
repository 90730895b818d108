package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An operator's selectivity estimators. */
final class OperatorSettings implements SettingsSyntax {

    @Override
    public String create(Definition operator) {
        StringBuilder clauses = new StringBuilder(operator.text());
        clauses.setLength(clauses.length() - 1);
        operator.options()
                .forEach((name, value) ->
                        clauses.append(", ").append(name).append(" = ").append(value));
        return "CREATE OPERATOR " + Names.operator(operator.id()) + " " + clauses + ")";
    }

    @Override
    public List<String> change(Definition operator, Map<String, String> before, Map<String, String> after) {
        List<String> settings = new ArrayList<>();
        Settings.changed(before, after).forEach((name, value) -> settings.add(name + " = " + value));
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> settings.add(name + " = NONE"));
        return settings.isEmpty()
                ? List.of()
                : List.of("ALTER " + Names.reference(operator.id()) + " SET (" + String.join(", ", settings) + ")");
    }
}
