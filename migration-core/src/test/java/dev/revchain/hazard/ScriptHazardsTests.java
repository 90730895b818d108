package dev.revchain.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.NamespaceObject.Extension;
import dev.revchain.catalog.NamespaceObject.ExtensionWays;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.ForeignTable;
import dev.revchain.catalog.RelationObject.RowSecurity;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.RelationObject.TableStorage;
import dev.revchain.catalog.RelationObject.View;
import dev.revchain.catalog.RelationObject.ViewColumn;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.ColumnStorage;
import dev.revchain.catalog.TablePart.ColumnType;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.Generated;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.catalog.TypeObject.EnumType;
import dev.revchain.ddl.DdlWriter;
import dev.revchain.ddl.PostgresRules;
import dev.revchain.diff.Differ;
import dev.revchain.rename.Doubt;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts between catalogs made by hand, and what is said of them both ways. */
class ScriptHazardsTests {

    private static final ObjectId USERS = ObjectId.of(ObjectKind.TABLE, "public", "users");

    @Test
    void onlyAnExtensionWithTablesTakesRowsAlong() {
        assertEquals(List.of(), codes(catalog(extension(false)), Catalog.empty()));
        assertEquals(List.of(HazardCode.DROPS_DATA), codes(catalog(extension(true)), Catalog.empty()));
    }

    private static SchemaObject extension(boolean keepsRows) {
        return new Extension(
                ObjectId.of(ObjectKind.EXTENSION, "pg_trgm"),
                "public",
                "1.6",
                new Incidental<>(new ExtensionWays(true, true, List.of(), keepsRows)));
    }

    @Test
    void aNewTableIsHarmlessAndItsWayBackIsNot() {
        Catalog full = catalog(table(USERS), column(USERS, "id", "integer"), unique(), index());
        assertEquals(List.of(), codes(Catalog.empty(), full));
        assertEquals(List.of(HazardCode.DROPS_TABLE), codes(full, Catalog.empty()));
    }

    @Test
    void anIndexOfATableThatIsThereBlocksWrites() {
        Catalog bare = catalog(table(USERS), column(USERS, "id", "integer"));
        Catalog indexed = catalog(table(USERS), column(USERS, "id", "integer"), index());
        assertEquals(List.of(HazardCode.BLOCKS_WRITES), codes(bare, indexed));
        assertEquals(List.of(HazardCode.LOCKS_TABLE), codes(indexed, bare));
    }

    @Test
    void aConstraintOnATableThatIsThereMayFail() {
        Catalog bare = catalog(table(USERS), column(USERS, "id", "integer"));
        Catalog unique = catalog(table(USERS), column(USERS, "id", "integer"), unique());
        assertEquals(List.of(HazardCode.LOCKS_TABLE, HazardCode.MAY_FAIL_ON_ROWS), codes(bare, unique));
        assertEquals(List.of(), codes(unique, bare));
    }

    @Test
    void columnsComeAndGo() {
        Catalog one = catalog(table(USERS), column(USERS, "id", "integer"));
        Catalog two = catalog(table(USERS), column(USERS, "id", "integer"), required("age", "integer"));
        assertEquals(List.of(HazardCode.ADDS_REQUIRED_COLUMN), codes(one, two));
        assertEquals(List.of(HazardCode.DROPS_COLUMN), codes(two, one));
    }

    @Test
    void rowsOfAForeignTableAreElsewhere() {
        ObjectId far = ObjectId.of(ObjectKind.FOREIGN_TABLE, "public", "far");
        SchemaObject table = new ForeignTable(far, "there", Map.of());
        Catalog one = catalog(table, column(far, "id", "integer"));
        Catalog two = catalog(table, column(far, "id", "smallint"), column(far, "age", "integer"));
        assertEquals(List.of(), codes(one, two));
        assertEquals(List.of(), codes(two, one));
    }

    @Test
    void keysOfAnEmptyColumnHold() {
        Catalog bare = catalog(table(USERS));
        Catalog unique = catalog(table(USERS), column(USERS, "id", "integer"), unique());
        assertEquals(List.of(HazardCode.LOCKS_TABLE), codes(bare, unique));
    }

    @Test
    void aComputedColumnHoldsNothingOfItsOwn() {
        Catalog one = catalog(table(USERS), column(USERS, "id", "integer"));
        Catalog two = catalog(table(USERS), column(USERS, "id", "integer"), computed("twice"));
        assertEquals(List.of(HazardCode.MAY_FAIL_ON_ROWS, HazardCode.REWRITES_TABLE), codes(one, two));
        assertEquals(List.of(), codes(two, one));
    }

    @Test
    void typesWidenAndNarrow() {
        assertTypes(
                "character varying(10)",
                "text",
                List.of(),
                List.of(HazardCode.NARROWS_TYPE, HazardCode.REWRITES_TABLE));
        assertTypes(
                "integer",
                "bigint",
                List.of(HazardCode.REWRITES_TABLE),
                List.of(HazardCode.NARROWS_TYPE, HazardCode.REWRITES_TABLE));
        List<HazardCode> zoned =
                List.of(HazardCode.DEPENDS_ON_TIME_ZONE, HazardCode.NARROWS_TYPE, HazardCode.REWRITES_TABLE);
        List<HazardCode> back = List.of(HazardCode.DEPENDS_ON_TIME_ZONE, HazardCode.REWRITES_TABLE);
        assertTypes("timestamp with time zone", "date", zoned, back);
        assertTypes("timestamp with time zone", "timestamp without time zone", zoned, back);
    }

    /** As PostgreSQL writes it. */
    @ParameterizedTest
    @ValueSource(strings = {"time(0) without time zone", "numeric(5,2)", "character varying(3)[]"})
    void theNewTypeIsSpelledAsTheServerSpellsIt(String type) {
        Catalog before = catalog(table(USERS), column(USERS, "v", "text"));
        Catalog after = catalog(table(USERS), column(USERS, "v", type));
        String because = hazards(before, after).all().stream()
                .filter(hazard -> hazard.code() == HazardCode.NARROWS_TYPE)
                .map(Hazard::because)
                .findFirst()
                .orElseThrow();
        assertTrue(because.endsWith(" as " + type), because);
    }

    private static void assertTypes(String one, String other, List<HazardCode> there, List<HazardCode> back) {
        Catalog before = catalog(table(USERS), column(USERS, "v", one));
        Catalog after = catalog(table(USERS), column(USERS, "v", other));
        assertEquals(there, codes(before, after), one + " to " + other);
        assertEquals(back, codes(after, before), other + " to " + one);
    }

    @Test
    void aLikeColumnMayBeTheSame() {
        Catalog name = catalog(table(USERS), column(USERS, "name", "text"));
        Catalog fullName = catalog(table(USERS), column(USERS, "full name", "text"));
        ScriptHazards hazards = hazards(name, fullName);
        Hazard rename = hazards.all().stream()
                .filter(hazard -> hazard.code() == HazardCode.MAYBE_RENAME)
                .findFirst()
                .orElseThrow();
        assertEquals("users.name", rename.subject());
        assertTrue(rename.because().endsWith("-Dmigrate.rename='users.name:\"full name\"'"), rename.because());
        Catalog number = catalog(table(USERS), column(USERS, "number", "integer"));
        assertEquals(List.of(HazardCode.DROPS_COLUMN), codes(name, number));
    }

    @Test
    void aLikeTableMayBeTheSame() {
        ObjectId people = ObjectId.of(ObjectKind.TABLE, "public", "people");
        Catalog before = catalog(table(USERS), column(USERS, "id", "integer"));
        Catalog after = catalog(table(people), column(people, "id", "integer"));
        assertEquals(List.of(HazardCode.MAYBE_RENAME, HazardCode.DROPS_TABLE), codes(before, after));
        Catalog other = catalog(table(people), column(people, "id", "bigint"));
        assertEquals(List.of(HazardCode.DROPS_TABLE), codes(before, other));
    }

    @Test
    void aLabelThatGoesMayBeInUse() {
        Catalog three = withMood("sad", "ok", "happy");
        Catalog two = withMood("sad", "happy");
        assertEquals(List.of(HazardCode.REMOVES_ENUM_VALUE, HazardCode.REWRITES_TABLE), codes(three, two));
        assertEquals(List.of(), codes(two, three));
    }

    @Test
    void aViewThatMustBeMadeAgainIsReplaced() {
        Catalog before = catalog(view("text"));
        Catalog after = catalog(view("integer"));
        assertTrue(codes(before, after).contains(HazardCode.REPLACES_OBJECT));
    }

    @Test
    void commentsStandAboveTheirStatementAndAreNoStatements() {
        ObjectId wicked = ObjectId.of(ObjectKind.TABLE, "public", "a\nDROP TABLE b; --\n-- migrate:down");
        Catalog before =
                catalog(table(wicked), column(wicked, "id", "integer"), table(USERS), column(USERS, "id", "text"));
        String text = hazards(before, Catalog.empty()).text();
        assertTrue(text.contains("-- HAZARD DROPS_TABLE: all rows of users are lost."), text);
        assertEquals(2, statements(text).size(), text);
        assertTrue(text.lines().filter(line -> line.startsWith("--")).allMatch(line -> line.length() <= 100), text);
        assertEquals(1, text.split("Safer:", -1).length - 1, text);
    }

    private static List<SqlStatement> statements(String text) {
        StatementReader reader = new StatementReader(new StringReader(text), SourcePosition.START, "test", "migrate:");
        List<SqlStatement> statements = new ArrayList<>();
        reader.next().ifPresent(statements::add);
        reader.next().ifPresent(statements::add);
        assertTrue(reader.next().isEmpty() && !reader.atMarker());
        return statements;
    }

    private static List<HazardCode> codes(Catalog before, Catalog after) {
        return hazards(before, after).all().stream().map(Hazard::code).toList();
    }

    private static ScriptHazards hazards(Catalog before, Catalog after) {
        var changes = new Differ(new PostgresRules(17)).diff(before, after);
        return ScriptHazards.of(new DdlWriter(17).write(changes), before, Doubt.between(before, after));
    }

    /** What stands in another object depends on it, as the server says. */
    private static Catalog catalog(SchemaObject... objects) {
        Map<ObjectId, SchemaObject> map = new LinkedHashMap<>();
        Set<Dependency> dependencies = new LinkedHashSet<>();
        for (SchemaObject object : objects) {
            map.put(object.id(), object);
            object.parent()
                    .ifPresent(
                            parent -> dependencies.add(new Dependency(object.id(), parent, Dependency.Strength.AUTO)));
        }
        return new Catalog(map, dependencies, List.of());
    }

    private static Catalog withMood(String... labels) {
        EnumType mood = new EnumType(ObjectId.of(ObjectKind.TYPE, "public", "mood"), List.of(labels));
        Column column = column(USERS, "mood", "mood");
        Catalog plain = catalog(mood, table(USERS), column);
        Set<Dependency> dependencies = new LinkedHashSet<>(plain.dependencies());
        dependencies.add(new Dependency(column.id(), mood.id(), Dependency.Strength.NORMAL));
        return new Catalog(plain.objects(), dependencies, List.of());
    }

    private static Table table(ObjectId id) {
        return new Table(
                id,
                new TableStorage(false, new Incidental<>(false), Optional.empty(), Map.of()),
                Optional.empty(),
                Optional.empty(),
                new RowSecurity(false, false));
    }

    private static View view(String type) {
        return new View(
                ObjectId.of(ObjectKind.VIEW, "public", "v"),
                List.of(new ViewColumn("a", type)),
                " SELECT NULL::" + type + " AS a;",
                Map.of());
    }

    private static Column column(ObjectId table, String name, String type) {
        return column(table, name, type, false, Optional.empty());
    }

    private static Column required(String name, String type) {
        return column(USERS, name, type, true, Optional.empty());
    }

    private static Column computed(String name) {
        return column(USERS, name, "integer", false, Optional.of(new Generated("(id * 2)", false)));
    }

    private static Column column(
            ObjectId table, String name, String type, boolean notNull, Optional<Generated> generated) {
        return new Column(
                ObjectId.of(ObjectKind.COLUMN, table.part(0), table.part(1), name),
                table,
                new ColumnType(type, Optional.empty()),
                notNull,
                generated,
                Optional.empty(),
                new ColumnStorage(Optional.empty(), Optional.empty(), Optional.empty(), Map.of()));
    }

    private static Constraint unique() {
        return new Constraint(
                ObjectId.of(ObjectKind.CONSTRAINT, "public", "users", "users_id_key"),
                USERS,
                ConstraintType.UNIQUE,
                "UNIQUE (id)",
                Map.of());
    }

    private static Index index() {
        return new Index(
                ObjectId.of(ObjectKind.INDEX, "public", "users_id_idx"), USERS, "btree (id)", Map.of(), Map.of(), true);
    }
}
