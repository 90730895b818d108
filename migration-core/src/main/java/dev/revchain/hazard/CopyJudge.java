package dev.revchain.hazard;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.ddl.CopiedColumn;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.diff.Change;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges what becomes of rows that are put aside while their table is made anew. */
final class CopyJudge {

    private final Known known;
    private final Set<Change.Keep> begun = new HashSet<>();

    CopyJudge(Known known) {
        this.known = known;
    }

    /** Judges each half of a copy at its first statement: what comes after that follows from it. */
    void judge(DdlStatement statement, Findings found) {
        if (statement.cause() instanceof Change.Keep keep && begun.add(keep)) {
            switch (keep.half()) {
                case OUT -> aside(keep, found);
                case IN -> back(keep, statement.sql(), found);
            }
        }
    }

    private void aside(Change.Keep keep, Findings found) {
        lost(keep, found);
        known.putAside(ChangeJudge.nameOf(keep.subject()));
    }

    private void back(Change.Keep keep, String sql, Findings found) {
        String table = ChangeJudge.nameOf(keep.subject());
        found.add(
                HazardCode.REWRITES_TABLE,
                table,
                "all of " + table + " is copied aside and back, and nobody can use it meanwhile");
        found.addIf(
                !PartitionFit.of(keep).takesAll(),
                HazardCode.MAY_FAIL_ON_ROWS,
                table,
                "rows of " + table + " may fit into none of its partitions");
        CopiedColumn.of(keep).forEach(column -> copied(column, sql.contains(column.read()), found));
        added(keep, found);
        bound(keep, table, found);
        known.putBack(table);
    }

    private static void lost(Change.Keep keep, Findings found) {
        Set<ObjectId> copied = copied(keep);
        Set<ObjectId> there = keep.has().stream().map(SchemaObject::id).collect(Collectors.toSet());
        for (Column column : CopiedColumn.columns(keep.had(), keep.subject())) {
            String name = ChangeJudge.nameOf(column.id());
            found.addIf(
                    column.generated().isEmpty() && !copied.contains(column.id()),
                    HazardCode.DROPS_COLUMN,
                    name,
                    "the values of " + name + " are lost"
                            + (there.contains(column.id()) ? ", and computed from now on" : ""));
        }
    }

    private static void copied(CopiedColumn column, boolean byText, Findings found) {
        String name = ChangeJudge.nameOf(column.after().id());
        TypeFit fit =
                TypeFit.of(column.before().type().name(), column.after().type().name());
        found.addIf(
                fit.changesTimeZone(),
                HazardCode.DEPENDS_ON_TIME_ZONE,
                name,
                "the values of " + name + " are taken for times in the time zone of the session");
        found.addIf(
                !fit.holdsAll(),
                HazardCode.NARROWS_TYPE,
                name,
                "not all values that " + column.before().type().name() + " holds fit into " + name + " as "
                        + column.after().type().name());
        found.addIf(
                byText && fit.holdsAll(),
                HazardCode.MAY_FAIL_ON_ROWS,
                name,
                "values of " + name + " may not fit the new type");
        found.addIf(
                column.after().notNull() && !column.before().notNull(),
                HazardCode.MAY_FAIL_ON_ROWS,
                name,
                "rows may have no value in " + name);
    }

    private void added(Change.Keep keep, Findings found) {
        Set<ObjectId> copied = copied(keep);
        Set<ObjectId> filled = keep.has().stream()
                .filter(part -> part instanceof Identity
                        || (part instanceof DefaultValue value
                                && !value.expression().equals("NULL")))
                .flatMap(part -> part.parent().stream())
                .collect(Collectors.toSet());
        for (Column column : CopiedColumn.columns(keep.has(), keep.subject())) {
            String name = ChangeJudge.nameOf(column.id());
            boolean required = column.notNull()
                    || known.domains().refusesNull(column.type().name());
            found.addIf(
                    required && column.generated().isPresent() && !keep.had().contains(column),
                    HazardCode.MAY_FAIL_ON_ROWS,
                    name,
                    "what is computed for " + name + " may be null");
            found.addIf(
                    required
                            && column.generated().isEmpty()
                            && !copied.contains(column.id())
                            && !filled.contains(column.id()),
                    HazardCode.ADDS_REQUIRED_COLUMN,
                    name,
                    name + " must not be null and has no value for the rows that are there");
        }
    }

    private static void bound(Change.Keep keep, String table, Findings found) {
        Set<SchemaObject> had = new HashSet<>(keep.had());
        WiderKey wider = WiderKey.of(keep);
        boolean stricter = keep.has().stream()
                .filter(part -> part instanceof Constraint
                        || (part instanceof Attachment place && place.owner().equals(keep.subject())))
                .anyMatch(part -> !had.contains(part) && !wider.holds(part));
        found.addIf(stricter, HazardCode.MAY_FAIL_ON_ROWS, table, "rows of " + table + " may break a new rule");
    }

    private static Set<ObjectId> copied(Change.Keep keep) {
        return CopiedColumn.of(keep).stream().map(column -> column.after().id()).collect(Collectors.toSet());
    }
}
