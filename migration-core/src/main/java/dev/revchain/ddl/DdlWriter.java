package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RelationObject.ForeignTable;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.catalog.TablePart.Legacy;
import dev.revchain.catalog.TypeObject.Domain;
import dev.revchain.diff.AlterRules;
import dev.revchain.diff.Change;
import dev.revchain.diff.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ordered changes to a script. The parts that follow a new table directly are written inside it. */
public final class DdlWriter {

    private final Kinds kinds;
    private final AlterRules rules;
    private final int serverVersion;

    /** A writer for one major version of PostgreSQL. */
    public DdlWriter(int serverVersion) {
        this.kinds = new Kinds(serverVersion);
        this.rules = new PostgresRules(serverVersion);
        this.serverVersion = serverVersion;
    }

    /** What all of the changes tell of one. */
    private record Whole(KeptColumns kept, KeptRows rows, LostParts lost, ScriptNames names, SideNames beside) {}

    /**
     * The statements that first rename and then make the changes.
     *
     * @param from what is there once that is renamed
     */
    public Script write(List<Change.Rename> renames, Catalog from, List<Change> ordered) {
        List<DdlStatement> statements =
                new ArrayList<>(renames.stream().map(RenameDdl::statement).toList());
        statements.addAll(write(from, ordered).statements());
        return new Script(statements);
    }

    /** The statements that make the changes, in their order, where no table is made beside others. */
    public Script write(List<Change> ordered) {
        return write(Catalog.empty(), ordered);
    }

    /**
     * The statements that make the changes, in their order.
     *
     * @param from what is there before
     */
    public Script write(Catalog from, List<Change> ordered) {
        Movement movement = Movement.of(ordered);
        List<Change> changes = said(from, ordered, movement);
        NumberedOn numbered = new NumberedOn(from, changes);
        Set<ObjectId> parents = parents(from);
        SideNames beside = SideNames.in(from, changes);
        Whole whole = new Whole(
                KeptColumns.in(changes, movement),
                new KeptRows(from, parents, changes, kinds, beside),
                new LostParts(from, new Links(from), changes, KeptRows.leaving(changes, kinds)),
                ScriptNames.in(from, changes),
                beside);
        List<DdlStatement> statements = new ArrayList<>();
        int i = 0;
        while (i < changes.size()) {
            List<Change> together = together(changes, i, parents);
            boolean inTable = together.get(0)
                    .arriving()
                    .filter(made -> !(made instanceof Column))
                    .isPresent();
            List<Change> own = together.stream().map(movement::withOwnColumns).toList();
            statements.addAll(statements(inTable ? together : own, whole));
            statements.addAll(numbered.behind(together.get(0)));
            i += together.size();
        }
        return new Script(BodyChecks.offWhereNeeded(LabelUse.commitOnlyWhereUsed(statements)));
    }

    /** The changes as commands are to say them: what commands do beside what they say, each pass knows of one kind. */
    private static List<Change> said(Catalog from, List<Change> ordered, Movement movement) {
        List<Change> changes = Echoes.silenced(from, ordered, movement);
        changes = TypedTables.released(from, changes);
        changes = SerialColumns.folded(changes);
        changes = KeptChecks.in(changes);
        changes = OwnGrants.named(changes);
        changes = KeptRows.unforced(changes);
        return TwiceMoved.apart(changes);
    }

    /** A change and the ones after it that fold into it. */
    private List<Change> together(List<Change> changes, int start, Set<ObjectId> parents) {
        List<Change> together = new ArrayList<>();
        together.add(changes.get(start));
        if (start + 1 < changes.size() && shedsAtOnce(changes.get(start), changes.get(start + 1))) {
            together.add(changes.get(start + 1));
        }
        Optional<SchemaObject> whole = changes.get(start).arriving();
        if (whole.isEmpty()) {
            return together;
        }
        for (int i = start + 1; i < changes.size(); i++) {
            Optional<SchemaObject> part = changes.get(i).arriving();
            boolean folds = part.filter(p -> isPartOf(p, whole.get()) && rules.folds(p, whole.get()))
                    .filter(p -> !(p instanceof Identity
                            && whole.get() instanceof Column column
                            && parents.contains(column.owner())))
                    .isPresent();
            if (!folds) {
                break;
            }
            together.add(changes.get(i));
        }
        return together;
    }

    private static boolean shedsAtOnce(Change change, Change next) {
        return change instanceof Change.Alter
                && next instanceof Change.Shed
                && change.subject().equals(next.subject());
    }

    /** The tables that others inherit from: PostgreSQL gives them no column with an identity, but a column one. */
    private static Set<ObjectId> parents(Catalog from) {
        return from.objects().values().stream()
                .filter(place -> place instanceof Attachment attachment
                        && attachment.bound().isEmpty())
                .map(place -> ((Attachment) place).parentTable())
                .collect(Collectors.toSet());
    }

    private static boolean isPartOf(SchemaObject part, SchemaObject whole) {
        List<String> inside = part.id().path();
        List<String> path = whole.id().path();
        return inside.size() > 2 && path.size() >= 2 && inside.subList(0, 2).equals(path.subList(0, 2));
    }

    private List<DdlStatement> statements(List<Change> together, Whole script) {
        Change cause = together.get(0);
        Optional<SchemaObject> whole = cause.arriving();
        if (whole.isPresent()) {
            List<SchemaObject> parts = together.stream()
                    .skip(1)
                    .map(Change::arriving)
                    .flatMap(Optional::stream)
                    .toList();
            return made(cause, whole.get(), parts, script.names());
        }
        if (cause instanceof Change.Drop drop) {
            List<String> commands = kinds.of(drop.object()).drop(drop.object());
            return with(cause, drop.object(), script.kept().drop(drop.object(), commands));
        }
        if (cause instanceof Change.Replace replace) {
            return with(cause, replace.before(), out(replace, script.lost()));
        }
        if (cause instanceof Change.Keep keep) {
            return with(cause, keep.after(), script.rows().commands(keep));
        }
        if (cause instanceof Change.Alter alter) {
            return with(cause, alter.after(), alter(alter, script.beside(), together.size() > 1));
        }
        if (cause instanceof Change.Shed shed) {
            Carried carried = Carried.of(shed.carried(), script.beside(), false);
            return with(cause, shed.after(), MovedColumns.shed(DomainsAsTypes.named(shed.before()), carried));
        }
        throw new AssertionError(cause);
    }

    private List<DdlStatement> made(Change cause, SchemaObject object, List<SchemaObject> parts, ScriptNames names) {
        if (object instanceof Column column) {
            return with(cause, object, new ColumnDdl(serverVersion).create(column, parts));
        }
        if (object instanceof Table || object instanceof ForeignTable) {
            return with(cause, object, new NewTable(object, parts, names, serverVersion).commands());
        }
        if (object instanceof Domain domain) {
            List<Constraint> constraints =
                    parts.stream().map(Constraint.class::cast).toList();
            return with(cause, object, new DomainDdl().create(domain, constraints));
        }
        if (object instanceof Attachment place && cause instanceof Change.Replace replace) {
            Map<String, String> there =
                    ((Attachment) replace.before()).legacy().value().checks();
            return with(cause, object, new TablePartDdl.Attachments().attach(place, there));
        }
        return with(cause, object, kinds.of(object).create(object));
    }

    private List<String> out(Change.Replace replace, LostParts lost) {
        if (replace.before() instanceof Attachment before && replace.after() instanceof Attachment after) {
            Legacy gone = before.legacy().value().without(after.legacy().value());
            return new TablePartDdl.Attachments().detach(before, lost.of(before, gone));
        }
        return kinds.of(replace.before()).drop(replace.before());
    }

    private List<String> alter(Change.Alter alter, SideNames beside, boolean sheds) {
        if (kinds.rebuilds(alter.before(), alter.after())) {
            return ((RebuildDdl<SchemaObject>) kinds.of(alter.after()))
                    .rebuild(alter.before(), alter.after(), Carried.of(alter.carried(), beside, sheds));
        }
        return kinds.of(alter.after()).alter(alter.before(), alter.after()).orElseThrow();
    }

    private List<DdlStatement> with(Change cause, SchemaObject object, List<String> commands) {
        ObjectDdl<SchemaObject> ddl = kinds.of(object);
        return commands.stream()
                .map(sql -> new DdlStatement(sql, cause, ddl.need(sql)))
                .toList();
    }
}
