package dev.revchain.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.RowSecurity;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.RelationObject.TableStorage;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.ColumnStorage;
import dev.revchain.catalog.TablePart.ColumnType;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.catalog.TypeObject.EnumType;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.TransactionNeed;
import dev.revchain.sql.ConcurrentStatement;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.SqlStatement;
import dev.revchain.stage.Stage.Purpose;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stages between catalogs made by hand. */
class StageWriterTests {

    private static final ObjectId USERS = ObjectId.of(ObjectKind.TABLE, "public", "users");

    private final StageWriter plain = new StageWriter(17);
    private final StageWriter online = new StageWriter(17, true);

    @Test
    void thereIsNoStageWhereThereIsNothingToDo() {
        Catalog users = catalog(users(), email(false));
        assertEquals(Optional.empty(), plain.next(users, users));
        assertEquals(Optional.empty(), online.next(users, users));
    }

    @Test
    void theLabelsThatAreUsedComeFirstWithTheirNeighbours() {
        Catalog before = catalog(mood("sad"), users(), email(false));
        Catalog after = catalog(mood("sad", "calm", "happy"), users(), email(false), defaultValue("'calm'::mood"));
        Stage labels = plain.next(before, after).orElseThrow();
        assertEquals(Purpose.LABELS, labels.purpose());
        assertEquals(List.of("ALTER TYPE mood ADD VALUE 'calm'", "ALTER TYPE mood ADD VALUE 'happy'"), sql(labels));
        assertTrue(labels.script().isTransactional());
        Catalog between = catalog(mood("sad", "calm", "happy"), users(), email(false));
        Stage changes = plain.next(between, after).orElseThrow();
        assertEquals(Purpose.CHANGES, changes.purpose());
        assertEquals(List.of("ALTER TABLE users ALTER COLUMN email SET DEFAULT 'calm'::mood"), sql(changes));
    }

    @Test
    void labelsThatNothingUsesStayWithTheRest() {
        Catalog before = catalog(mood("sad"), users(), email(false));
        Catalog after = catalog(mood("sad", "calm"), users(), email(false), defaultValue("'sad'::mood"));
        assertEquals(2, sql(plain.next(before, after).orElseThrow()).size());
    }

    @Test
    void aWayBackThatAddsAndUsesALabelHasItRemovedLast() {
        Catalog before = catalog(mood("sad", "calm"), users(), email(false), defaultValue("'calm'::mood"));
        Catalog after = catalog(mood("sad"), users(), email(false));
        Stage changes = plain.next(before, after).orElseThrow();
        assertEquals(List.of("ALTER TABLE users ALTER COLUMN email DROP DEFAULT"), sql(changes));
        Catalog between = catalog(mood("sad", "calm"), users(), email(false));
        assertEquals(
                Purpose.OLD_LABELS, plain.next(between, after).orElseThrow().purpose());
        assertFalse(plain.script(after, before).isTransactional());
    }

    @Test
    void onlineRowsAreLookedAtBeforeIndexesAreBuilt() {
        Catalog before = catalog(users(), email(false));
        Catalog after = catalog(users(), email(true), unique());
        Stage changes = online.next(before, after).orElseThrow();
        assertEquals(Purpose.CHANGES, changes.purpose());
        Catalog checked = catalog(users(), email(false), check(" NOT VALID"));
        Stage validation = online.next(checked, after).orElseThrow();
        assertEquals(Purpose.VALIDATION, validation.purpose());
        assertEquals(
                List.of(
                        "ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null_check",
                        "ALTER TABLE users ALTER COLUMN email SET NOT NULL",
                        "ALTER TABLE users DROP CONSTRAINT users_email_not_null_check"),
                sql(validation));
        Stage indexes = online.next(catalog(users(), email(true)), after).orElseThrow();
        assertEquals(Purpose.INDEXES, indexes.purpose());
        assertFalse(indexes.script().isTransactional());
        assertEquals(Optional.empty(), online.next(after, after));
    }

    @Test
    void whatCanBeCutOffIsUnderstoodByWhoeverGoesOn() {
        Catalog before = catalog(users(), email(true), index("btree (email)"));
        Catalog after = catalog(users(), email(true), index("btree (lower(email))"), unique());
        List<DdlStatement> outside = online.next(before, after).orElseThrow().script().statements().stream()
                .filter(statement -> statement.transaction() == TransactionNeed.OUTSIDE)
                .toList();
        assertEquals(3, outside.size());
        for (DdlStatement statement : outside) {
            SqlStatement sql = new SqlStatement(statement.sql(), SourcePosition.START, false);
            assertTrue(ConcurrentStatement.of(sql).isPresent(), statement.sql());
        }
    }

    private static List<String> sql(Stage stage) {
        return stage.script().statements().stream().map(DdlStatement::sql).toList();
    }

    /** What stands in another object depends on it, as the server says, and here on the column too. */
    private static Catalog catalog(SchemaObject... objects) {
        Map<ObjectId, SchemaObject> map = new LinkedHashMap<>();
        Set<Dependency> dependencies = new LinkedHashSet<>();
        for (SchemaObject object : objects) {
            map.put(object.id(), object);
            object.parent().ifPresent(parent -> dependencies.add(new Dependency(object.id(), parent, Strength.AUTO)));
            if (object instanceof Constraint || object instanceof Index) {
                dependencies.add(new Dependency(object.id(), email(false).id(), Strength.AUTO));
            }
        }
        return new Catalog(map, dependencies, List.of());
    }

    private static EnumType mood(String... labels) {
        return new EnumType(ObjectId.of(ObjectKind.TYPE, "public", "mood"), List.of(labels));
    }

    private static Table users() {
        return new Table(
                USERS,
                new TableStorage(false, new Incidental<>(false), Optional.empty(), Map.of()),
                Optional.empty(),
                Optional.empty(),
                new RowSecurity(false, false));
    }

    private static Column email(boolean notNull) {
        return new Column(
                ObjectId.of(ObjectKind.COLUMN, "public", "users", "email"),
                USERS,
                new ColumnType("text", Optional.empty()),
                notNull,
                Optional.empty(),
                Optional.empty(),
                new ColumnStorage(Optional.empty(), Optional.empty(), Optional.empty(), Map.of()));
    }

    private static DefaultValue defaultValue(String expression) {
        return new DefaultValue(
                ObjectId.of(ObjectKind.DEFAULT, "public", "users", "email"),
                email(false).id(),
                expression,
                new Incidental<>(Optional.empty()),
                new Incidental<>(email(false).type().name()));
    }

    private static Constraint unique() {
        return constraint("users_email_key", ConstraintType.UNIQUE, "UNIQUE (email)");
    }

    private static Constraint check(String ending) {
        return constraint("users_email_not_null_check", ConstraintType.CHECK, "CHECK ((email IS NOT NULL))" + ending);
    }

    private static Constraint constraint(String name, ConstraintType type, String definition) {
        return new Constraint(
                ObjectId.of(ObjectKind.CONSTRAINT, "public", "users", name), USERS, type, definition, Map.of());
    }

    private static Index index(String definition) {
        return new Index(
                ObjectId.of(ObjectKind.INDEX, "public", "users_email_idx"),
                USERS,
                definition,
                Map.of(),
                Map.of(),
                true);
    }
}
