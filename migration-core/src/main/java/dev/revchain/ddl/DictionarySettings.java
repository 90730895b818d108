package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The options of a text search dictionary; their values are literals already. */
final class DictionarySettings implements SettingsSyntax {

    @Override
    public String create(Definition dictionary) {
        List<String> clauses = new ArrayList<>();
        clauses.add("TEMPLATE = " + dictionary.text());
        dictionary.options().forEach((name, value) -> clauses.add(name + " = " + value));
        return "CREATE " + Names.reference(dictionary.id()) + " (" + String.join(", ", clauses) + ")";
    }

    @Override
    public List<String> change(Definition dictionary, Map<String, String> before, Map<String, String> after) {
        List<String> clauses = new ArrayList<>();
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(clauses::add);
        Settings.changed(before, after).forEach((name, value) -> clauses.add(name + " = " + value));
        return clauses.isEmpty()
                ? List.of()
                : List.of("ALTER " + Names.reference(dictionary.id()) + " (" + String.join(", ", clauses) + ")");
    }
}
