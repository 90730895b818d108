package dev.revchain.ddl;

import dev.revchain.catalog.Attribute.Grant;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Grants: what one role may do, in words of what to give and what to take. */
final class GrantDdl implements ObjectDdl<Grant> {

    @Override
    public List<String> create(Grant grant) {
        return change(grant, grant.initial(), grant.privileges());
    }

    @Override
    public List<String> drop(Grant grant) {
        return change(grant, grant.privileges(), grant.initial());
    }

    @Override
    public Optional<List<String>> alter(Grant before, Grant after) {
        return Optional.of(change(after, before.privileges(), after.privileges()));
    }

    private static List<String> change(Grant grant, List<String> before, List<String> after) {
        String columns = grant.target().kind() == ObjectKind.COLUMN
                ? " (" + Names.quote(grant.target().last()) + ")"
                : "";
        return PrivilegeChange.of(before, after)
                .commands("", columns, " ON " + on(grant.target()), Names.role(grant.grantee()));
    }

    private static String on(ObjectId target) {
        return switch (target.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, COLUMN -> "TABLE " + Names.qualified(target);
            case SERVER -> "FOREIGN SERVER " + Names.quote(target.part(0));
            case AGGREGATE -> "FUNCTION " + Names.full(target.part(0), target.part(1)) + "(" + target.part(2) + ")";
            default -> Names.reference(target);
        };
    }
}
