package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TypeObject;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.catalog.TypeObject.Domain;
import java.util.List;

/**
 * What comes along when a type is built anew.
 *
 * @param columns that hold it, alone or inside another type
 * @param holders types that hold it, each behind those that it needs itself
 * @param checks of the domains that are built
 * @param names what the old types are called until they are dropped
 * @param sheds whether they are dropped as soon as the columns have moved over
 */
record Carried(
        List<Column> columns, List<TypeObject> holders, List<Constraint> checks, SideNames names, boolean sheds) {

    /** @param sheds whether the old types can go at once */
    static Carried of(List<SchemaObject> objects, SideNames names, boolean sheds) {
        return new Carried(
                all(objects, Column.class),
                all(objects, TypeObject.class),
                all(objects, Constraint.class),
                names,
                sheds);
    }

    private static <T> List<T> all(List<SchemaObject> objects, Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Whether the old type must stay beside the new one for a while. */
    boolean needsOld() {
        return !sheds || !columns.isEmpty() || !holders.isEmpty();
    }

    List<Constraint> checksOf(ObjectId domain) {
        return checks.stream().filter(check -> check.owner().equals(domain)).toList();
    }

    /** The commands that make a holder. */
    List<String> create(TypeObject holder) {
        return holder instanceof Domain domain
                ? new DomainDdl().create(domain, checksOf(domain.id()))
                : new CompositeTypeDdl().create((CompositeType) holder);
    }
}
