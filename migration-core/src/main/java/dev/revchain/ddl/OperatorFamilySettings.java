package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The members of an operator family that no operator class brought. */
final class OperatorFamilySettings implements SettingsSyntax {

    @Override
    public Map<String, String> initial(Definition family) {
        return Map.of();
    }

    @Override
    public List<String> change(Definition family, Map<String, String> before, Map<String, String> after) {
        List<String> commands = new ArrayList<>();
        String alter = "ALTER " + Names.reference(family.id());
        before.forEach((member, value) -> {
            if (!value.equals(after.get(member))) {
                commands.add(alter + " DROP " + member);
            }
        });
        Settings.changed(before, after)
                .forEach((member, value) -> commands.add(alter + " ADD " + placed(member, value)));
        return commands;
    }

    /** {@code OPERATOR 1 =(a, b)} and {@code FUNCTION 1 (a, b) f}: the types stand on either side. */
    private static String placed(String member, String value) {
        int types = member.indexOf('(');
        if (member.startsWith("FUNCTION")) {
            return member + " " + value;
        }
        int order = value.indexOf(" FOR ORDER BY ");
        String operator = order < 0 ? value : value.substring(0, order);
        String purpose = order < 0 ? "" : value.substring(order);
        return member.substring(0, types) + operator + " " + member.substring(types) + purpose;
    }
}
