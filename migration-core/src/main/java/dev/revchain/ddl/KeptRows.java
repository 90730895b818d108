package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.RowSecurity;
import dev.revchain.catalog.RelationObject.SequenceOptions;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.diff.Change;
import dev.revchain.diff.Change.Half;
import dev.revchain.diff.Links;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of tables that are dropped and made again, as where a plain table becomes a partitioned one. They wait in a table
 * beside, which the server need not write to its log: if it fails before the end, all is as it was.
 */
final class KeptRows {

    private static final Set<ObjectKind> MAKING_TYPES = EnumSet.of(
            ObjectKind.TYPE, ObjectKind.DOMAIN, ObjectKind.COLLATION, ObjectKind.EXTENSION, ObjectKind.SCHEMA);

    private final Set<ObjectId> parents;
    private final Links links;
    private final SideNames names;
    private final Set<ObjectId> leaving;

    /**
     * Those of one script.
     *
     * @param from what is there before
     * @param parents the tables that others inherit from
     * @param names what the tables beside are called
     */
    KeptRows(Catalog from, Set<ObjectId> parents, List<Change> changes, Kinds kinds, SideNames names) {
        this.parents = parents;
        this.links = new Links(from);
        this.names = names;
        this.leaving = leaving(changes, kinds);
    }

    /** What is dropped, or built anew. */
    static Set<ObjectId> leaving(List<Change> changes, Kinds kinds) {
        Set<ObjectId> leaving = new HashSet<>();
        for (Change change : changes) {
            change.departing().ifPresent(object -> leaving.add(object.id()));
            if (change instanceof Change.Alter alter && kinds.rebuilds(alter.before(), alter.after())) {
                leaving.add(alter.subject());
                alter.carried().forEach(rebuilt -> leaving.add(rebuilt.id()));
            }
        }
        return leaving;
    }

    /** The changes, with row security that binds the owner too put off until the owner has put the rows back. */
    static List<Change> unforced(List<Change> changes) {
        Set<ObjectId> kept = changes.stream()
                .filter(Change.Keep.class::isInstance)
                .map(Change::subject)
                .collect(Collectors.toSet());
        return changes.stream()
                .map(change -> change instanceof Change.Replace replace
                                && kept.contains(replace.subject())
                                && replace.after() instanceof Table table
                        ? new Change.Replace(replace.before(), unforced(table), replace.half())
                        : change)
                .toList();
    }

    private static Table unforced(Table table) {
        return new Table(
                table.id(),
                table.storage(),
                table.partitionKey(),
                table.ofType(),
                new RowSecurity(table.security().enabled(), false));
    }

    List<String> commands(Change.Keep keep) {
        List<CopiedColumn> columns = CopiedColumn.of(keep);
        if (columns.isEmpty()) {
            return List.of();
        }
        return keep.half() == Half.OUT ? aside(keep, columns) : back(keep, columns);
    }

    /** Nobody may write between the copy and the drop, and row security must not hide rows from the copy. */
    private List<String> aside(Change.Keep keep, List<CopiedColumn> columns) {
        ObjectId table = keep.subject();
        String only = parents.contains(table) ? "ONLY " : "";
        List<String> commands = new ArrayList<>();
        commands.add("LOCK TABLE " + only + Names.qualified(table));
        if (((Table) keep.before()).security().forced()) {
            commands.add(Names.alterTable(table) + " NO FORCE ROW LEVEL SECURITY");
        }
        commands.add("CREATE UNLOGGED TABLE " + names.rows(table.part(0), table.part(1)) + " AS\nSELECT "
                + columns.stream()
                        .map(column -> isLeft(column) ? column.text() : column.name())
                        .collect(Collectors.joining(", "))
                + " FROM " + only + Names.qualified(table));
        for (CopiedColumn column : columns) {
            former(keep, column)
                    .ifPresent(number ->
                            commands.add("CREATE UNLOGGED TABLE " + names.rows(table.part(0), number.sequence())
                                    + " AS TABLE " + Names.qualified(table.part(0), number.sequence())));
        }
        return commands;
    }

    private List<String> back(Change.Keep keep, List<CopiedColumn> columns) {
        ObjectId table = keep.subject();
        String rows = names.rows(table.part(0), table.part(1));
        boolean always = columns.stream()
                .anyMatch(column ->
                        identity(keep.has(), column).filter(Identity::always).isPresent());
        List<String> commands = new ArrayList<>();
        commands.add("INSERT INTO " + Names.qualified(table) + " ("
                + columns.stream().map(CopiedColumn::name).collect(Collectors.joining(", ")) + ")"
                + (always ? " OVERRIDING SYSTEM VALUE" : "") + "\nSELECT "
                + columns.stream()
                        .map(column -> isLeft(column) ? column.read() : column.value())
                        .collect(Collectors.joining(", "))
                + " FROM " + rows);
        commands.add("DROP TABLE " + rows);
        columns.forEach(column ->
                identity(keep.has(), column).ifPresent(identity -> commands.addAll(number(keep, column, identity))));
        if (((Table) keep.after()).security().forced()) {
            commands.add(Names.alterTable(table) + " FORCE ROW LEVEL SECURITY");
        }
        return commands;
    }

    /** The identity goes on where it stood; where there was none like it, after the numbers that the column holds. */
    private List<String> number(Change.Keep keep, CopiedColumn column, Identity identity) {
        ObjectId table = keep.subject();
        String sequence = Names.literal(Names.qualified(table.part(0), identity.sequence()));
        Optional<String> former = former(keep, column).map(number -> names.rows(table.part(0), number.sequence()));
        return former.map(beside -> List.of(
                        "SELECT setval(" + sequence + ", last_value, is_called) FROM " + beside,
                        "DROP TABLE " + beside))
                .orElseGet(() ->
                        List.of(NumberedOn.statement(sequence, column.after().id(), identity.options())));
    }

    /** The identity that the column had, when the next number of that is one of the identity that it has. */
    private static Optional<Identity> former(Change.Keep keep, CopiedColumn column) {
        Optional<SequenceOptions> now = identity(keep.has(), column).map(Identity::options);
        return identity(keep.had(), column)
                .filter(former ->
                        now.filter(options -> isLike(former.options(), options)).isPresent());
    }

    private static boolean isLike(SequenceOptions before, SequenceOptions after) {
        return before.increment() == after.increment()
                && before.minimum() >= after.minimum()
                && before.maximum() <= after.maximum();
    }

    private static Optional<Identity> identity(List<SchemaObject> parts, CopiedColumn column) {
        return parts.stream()
                .filter(part -> part instanceof Identity identity
                        && identity.owner().equals(column.after().id()))
                .map(Identity.class::cast)
                .findFirst();
    }

    /** Whether the type of the old column is dropped before the rows are put back, or not there any more as it was. */
    private boolean isLeft(CopiedColumn column) {
        Set<ObjectId> seen = new HashSet<>();
        return isLeft(column.before().id(), seen);
    }

    private boolean isLeft(ObjectId id, Set<ObjectId> seen) {
        return links.needsOf(id).stream()
                .map(Dependency::referenced)
                .filter(need -> MAKING_TYPES.contains(need.kind()) && seen.add(need))
                .anyMatch(need -> leaving.contains(need) || isLeft(need, seen));
    }
}
