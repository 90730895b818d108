package dev.revchain.hazard;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject;
import dev.revchain.catalog.RoutineObject;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TypeObject;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.catalog.TypeObject.Domain;
import dev.revchain.catalog.TypeObject.EnumType;
import dev.revchain.catalog.TypeObject.TypeAttribute;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.diff.Change;
import dev.revchain.sql.StatementWords;
import dev.revchain.sql.WrittenName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what only the change behind a statement tells: what it stands for, not what it says. */
final class ChangeJudge {

    private static final String MOVES_A_COLUMN = "ALTER TABLE ";

    private final Catalog before;

    /** A judge of a script that begins where that is there. */
    ChangeJudge(Catalog before) {
        this.before = before;
    }

    void judge(DdlStatement statement, Findings found) {
        Change cause = statement.cause();
        if (statement.sql().contains(" DETACH PARTITION ")
                && cause.departing().orElse(null) instanceof Attachment place
                && place.legacy().value().referenced()) {
            String partition = nameOf(place.owner());
            found.add(HazardCode.MAY_FAIL_ON_ROWS, partition, "rows of other tables may point to rows of " + partition);
        }
        if (cause instanceof Change.Replace) {
            cause.departing().ifPresent(object -> replaced(object, found));
        } else if (cause instanceof Change.Alter alter
                && (alter.after() instanceof TypeObject || !alter.carried().isEmpty())
                && statement.sql().startsWith(MOVES_A_COLUMN)) {
            moves(alter, statement.sql(), found);
        }
    }

    private void moves(Change.Alter alter, String sql, Findings found) {
        StatementWords words = StatementWords.of(sql);
        WrittenName table = words.name(2);
        String column = table.text() + "." + words.name(table.next() + 2).text();
        if (alter.after() instanceof TypeObject) {
            moved(alter, column, sql, found);
        }
        for (SchemaObject carried : alter.carried()) {
            found.addIf(
                    carried instanceof Domain now && narrows(now) && holds(alter, column, now),
                    HazardCode.NARROWS_TYPE,
                    column,
                    "not all values of " + column + " fit into " + nameOf(carried.id()));
        }
        found.addIf(
                isStricter(alter),
                HazardCode.MAY_FAIL_ON_ROWS,
                column,
                "values of " + column + " may break the rules of their type");
    }

    /** Whether a domain that is built anew with another type is itself one of a narrower type from then on. */
    private boolean narrows(Domain now) {
        return before.find(now.id()).orElse(null) instanceof Domain was
                && !TypeFit.of(was.type(), now.type()).holdsAll();
    }

    /** Whether the column that is moved over is of the type. */
    private static boolean holds(Change.Alter alter, String name, TypeObject type) {
        return alter.carried().stream()
                .filter(column ->
                        column instanceof Column && nameOf(column.id()).equals(name))
                .map(column -> ((Column) column).type().name().replace("[]", ""))
                .anyMatch(nameOf(type.id())::equals);
    }

    /** Whether a domain that is built anew has a rule that it did not have. */
    private boolean isStricter(Change.Alter alter) {
        boolean demands = alter.before() instanceof Domain was
                && alter.after() instanceof Domain now
                && now.notNull()
                && !was.notNull();
        return demands
                || alter.carried().stream()
                        .anyMatch(check -> check instanceof Constraint
                                && before.find(check.id()).filter(check::equals).isEmpty());
    }

    /** What is put aside only for a moment is missed by nobody, and a query fills its view again. */
    static boolean isReal(Hazard hazard, Change cause) {
        boolean comesBack = cause instanceof Change.Replace;
        return switch (hazard.code()) {
            case BREAKS_READERS -> !comesBack && !(cause instanceof Change.Alter);
            case DROPS_DATA -> !comesBack || cause.subject().kind() != ObjectKind.MATERIALIZED_VIEW;
            default -> true;
        };
    }

    /** A column that is computed from now on is the same to its readers, but what was written into it is gone. */
    static Hazard worded(Hazard hazard, Change cause) {
        boolean computed = hazard.code() == HazardCode.DROPS_COLUMN
                && cause instanceof Change.Replace replace
                && replace.after() instanceof Column column
                && column.generated().isPresent();
        return computed
                ? new Hazard(hazard.code(), hazard.subject(), hazard.because() + ", and computed from now on")
                : hazard;
    }

    private static void replaced(SchemaObject object, Findings found) {
        boolean told = object instanceof RelationObject
                || object instanceof RoutineObject
                || object instanceof TypeObject
                || object instanceof Column;
        String name = nameOf(object.id());
        found.addIf(
                told,
                HazardCode.REPLACES_OBJECT,
                name,
                "the " + object.id().kind().word() + " " + name + " is dropped here and made again below");
    }

    /** A column moves from the old form of a type to the new one, by way of text. */
    private static void moved(Change.Alter alter, String column, String sql, Findings found) {
        if (alter.before() instanceof EnumType before && alter.after() instanceof EnumType after) {
            List<String> gone = new ArrayList<>(before.labels());
            gone.removeAll(after.labels());
            found.addIf(
                    !gone.isEmpty(),
                    HazardCode.REMOVES_ENUM_VALUE,
                    column,
                    "rows with " + String.join(", ", gone) + " in " + column + " make this fail");
        } else if (alter.before() instanceof Domain before && alter.after() instanceof Domain after) {
            found.addIf(
                    !TypeFit.of(before.type(), after.type()).holdsAll(),
                    HazardCode.NARROWS_TYPE,
                    column,
                    "not all values of " + column + " fit into " + after.type());
        } else if (alter.before() instanceof CompositeType before
                && alter.after() instanceof CompositeType after
                && sql.contains(" USING CASE ")) {
            attributes(before, after, column, found);
        } else if (alter.before() instanceof CompositeType) {
            found.add(
                    HazardCode.NARROWS_TYPE,
                    column,
                    "values of " + column + " with other attributes than the new type has make this fail");
        } else {
            found.add(HazardCode.MAY_FAIL_ON_ROWS, column, "values of " + column + " may not fit the new type");
        }
    }

    /** Each attribute that stays is moved by its name. */
    private static void attributes(CompositeType before, CompositeType after, String column, Findings found) {
        for (TypeAttribute attribute : before.attributes()) {
            Optional<TypeFit> fit = after.attributes().stream()
                    .filter(now -> now.name().equals(attribute.name()))
                    .map(now -> TypeFit.of(attribute.type(), now.type()))
                    .findFirst();
            String part = attribute.name() + " in " + column;
            found.addIf(fit.isEmpty(), HazardCode.DROPS_DATA, column, "the values of " + part + " are lost");
            found.addIf(
                    fit.filter(f -> !f.holdsAll()).isPresent(),
                    HazardCode.NARROWS_TYPE,
                    column,
                    "not all values of " + part + " fit into its new type");
        }
    }

    /** The name as SQL writes it: schema and name, and what stands in it. */
    static String nameOf(ObjectId id) {
        if (id.path().size() < 2) {
            return WrittenName.of(id.part(0));
        }
        String name = WrittenName.of(id.part(0), id.part(1));
        boolean isPart = id.path().size() > 2 && id.kind().standsWithParent();
        return isPart ? name + "." + WrittenName.of(id.part(2)) : name;
    }
}
