package dev.revchain.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to take and what to give. A privilege with {@code *} may be passed on.
 *
 * @param revoke privileges to take altogether
 * @param revokeOption privileges that stay and may no longer be passed on
 * @param grant privileges to give
 * @param grantOption privileges to give that may be passed on
 */
record PrivilegeChange(List<String> revoke, List<String> revokeOption, List<String> grant, List<String> grantOption) {

    static PrivilegeChange of(List<String> before, List<String> after) {
        List<String> revoke = new ArrayList<>();
        List<String> revokeOption = new ArrayList<>();
        for (String privilege : before) {
            String name = name(privilege);
            if (!after.contains(name) && !after.contains(name + "*")) {
                revoke.add(name);
            } else if (isGrantable(privilege) && after.contains(name)) {
                revokeOption.add(name);
            }
        }
        List<String> grant = new ArrayList<>();
        List<String> grantOption = new ArrayList<>();
        for (String privilege : after) {
            if (!before.contains(privilege) && !before.contains(privilege + "*")) {
                (isGrantable(privilege) ? grantOption : grant).add(name(privilege));
            }
        }
        return new PrivilegeChange(revoke, revokeOption, grant, grantOption);
    }

    /** The commands, such as {@code GRANT SELECT (a) ON TABLE t TO r}. */
    List<String> commands(String prefix, String columns, String on, String role) {
        List<String> commands = new ArrayList<>();
        if (!revoke.isEmpty()) {
            commands.add(prefix + "REVOKE " + list(revoke, columns) + on + " FROM " + role);
        }
        if (!revokeOption.isEmpty()) {
            commands.add(prefix + "REVOKE GRANT OPTION FOR " + list(revokeOption, columns) + on + " FROM " + role);
        }
        if (!grant.isEmpty()) {
            commands.add(prefix + "GRANT " + list(grant, columns) + on + " TO " + role);
        }
        if (!grantOption.isEmpty()) {
            commands.add(prefix + "GRANT " + list(grantOption, columns) + on + " TO " + role + " WITH GRANT OPTION");
        }
        return commands;
    }

    private static String list(List<String> privileges, String columns) {
        return privileges.stream().map(privilege -> privilege + columns).collect(Collectors.joining(", "));
    }

    private static boolean isGrantable(String privilege) {
        return privilege.endsWith("*");
    }

    /** The privilege without the mark that it may be passed on. */
    static String name(String privilege) {
        return isGrantable(privilege) ? privilege.substring(0, privilege.length() - 1) : privilege;
    }
}
