package dev.revchain.ddl;

import dev.revchain.catalog.Attribute.Grant;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.ColumnStorage;
import dev.revchain.catalog.TablePart.DefaultValue;
import java.util.List;
import java.util.Optional;

/**
 * What a command on one object does to those that follow it: a column of a parent table to those of its children, a grant on a
 * table to those on its columns.
 *
 * @param before empty when the object is new
 * @param after empty when it goes
 */
record Reach(Optional<SchemaObject> before, Optional<SchemaObject> after) {

    /** The follower as the command leaves it. */
    SchemaObject leaves(SchemaObject follower) {
        if (before.equals(after)) {
            return follower;
        }
        if (follower instanceof DefaultValue value) {
            return value.withExpression(after.map(DefaultValue.class::cast)
                    .map(DefaultValue::expression)
                    .orElse("NULL"));
        }
        if (before.isPresent() && follower instanceof Grant grant) {
            return grant.withPrivileges(left(grant.privileges(), (Grant) before.get()));
        }
        return before.isPresent() && after.isPresent() && follower instanceof Column column
                ? column.withStorage(left(column.storage(), (Column) before.get(), (Column) after.get()))
                : follower;
    }

    /** What is taken from a role on a table is taken from it on the columns too. */
    private List<String> left(List<String> privileges, Grant whole) {
        List<String> stay = after.map(Grant.class::cast).map(Grant::privileges).orElseGet(whole::initial);
        PrivilegeChange change = PrivilegeChange.of(whole.privileges(), stay);
        return privileges.stream()
                .filter(privilege -> !change.revoke().contains(PrivilegeChange.name(privilege)))
                .map(privilege -> change.revokeOption().contains(PrivilegeChange.name(privilege))
                        ? PrivilegeChange.name(privilege)
                        : privilege)
                .toList();
    }

    private static ColumnStorage left(ColumnStorage storage, Column before, Column after) {
        ColumnStorage old = before.storage();
        ColumnStorage wanted = after.storage();
        return new ColumnStorage(
                old.strategy().equals(wanted.strategy()) ? storage.strategy() : Optional.empty(),
                storage.compression(),
                old.statistics().equals(wanted.statistics()) ? storage.statistics() : wanted.statistics(),
                storage.options());
    }
}
