package dev.revchain.ddl;

import dev.revchain.catalog.Attribute.DefaultPrivilege;
import java.util.List;
import java.util.Optional;

/** What is allowed on objects that will be made. */
final class DefaultPrivilegeDdl implements ObjectDdl<DefaultPrivilege> {

    @Override
    public List<String> create(DefaultPrivilege privilege) {
        return change(privilege, privilege.initial(), privilege.privileges());
    }

    @Override
    public List<String> drop(DefaultPrivilege privilege) {
        return change(privilege, privilege.privileges(), privilege.initial());
    }

    @Override
    public Optional<List<String>> alter(DefaultPrivilege before, DefaultPrivilege after) {
        return Optional.of(change(after, before.privileges(), after.privileges()));
    }

    private static List<String> change(DefaultPrivilege privilege, List<String> before, List<String> after) {
        String schema = privilege.id().part(1);
        String prefix = "ALTER DEFAULT PRIVILEGES FOR ROLE "
                + Names.quote(privilege.id().part(0)) + (schema.isEmpty() ? "" : " IN SCHEMA " + Names.quote(schema))
                + " ";
        return PrivilegeChange.of(before, after)
                .commands(
                        prefix,
                        "",
                        " ON " + privilege.id().part(2),
                        Names.role(privilege.id().part(3)));
    }
}
