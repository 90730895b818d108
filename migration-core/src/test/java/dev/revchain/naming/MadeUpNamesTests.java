package dev.revchain.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.revchain.catalog.Attribute.Comment;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.Dependency.Strength;
import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Cluster;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.catalog.TablePart.ReplicaIdentity;
import dev.revchain.catalog.TablePart.ReplicaMode;
import dev.revchain.sql.CreatedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a model's names become beside those of the database. */
class MadeUpNamesTests {

    private static final ObjectId USERS = ObjectId.of(ObjectKind.TABLE, "public", "users");
    private static final String HASH = "fkmc2a0wp8wsq7md9cwo7p4j586";
    private static final String ROLE = "FOREIGN KEY (role_id) REFERENCES role(id)";

    private final MadeUpNames names = new MadeUpNames(Set.of(NameMaker.POSTGRESQL, NameMaker.HIBERNATE), List.of());

    @Test
    void aHashGivesWayToAnyNameOfTheSameKey() {
        Catalog present = catalog(foreignKey("fk_users_role", ROLE));
        assertEquals(present, names.giveWay(catalog(foreignKey(HASH, ROLE)), present));
    }

    @Test
    void aNameOfTheServerGivesWay() {
        Catalog present = catalog(unique("uk_6dotkott2kjsp8vw4d0m25fb7", "UNIQUE (email)"));
        assertEquals(present, names.giveWay(catalog(unique("users_email_key", "UNIQUE (email)")), present));
    }

    @Test
    void anIndexGivesWay() {
        Catalog present = catalog(index("users_by_name", "btree (username)"));
        assertEquals(
                present, names.giveWay(catalog(index("idxr43af9ap4edm43mmtq01oddj6", "btree (username)")), present));
    }

    @Test
    void aChosenNameStays() {
        Catalog model = catalog(foreignKey("fk_users_role", ROLE), unique("one_email", "UNIQUE (email)"));
        Catalog present = catalog(foreignKey(HASH, ROLE), unique("users_email_key", "UNIQUE (email)"));
        assertSame(model, names.giveWay(model, present));
    }

    @Test
    void onATableOfSomebodyWhoChoseAllNamesEveryNameStays() {
        CreatedName users = new CreatedName("table", "", "users");
        MadeUpNames others = new MadeUpNames(names.makers(), List.of(users));
        Catalog model = catalog(unique("users_email_key", "UNIQUE (email)"));
        assertSame(model, others.giveWay(model, catalog(unique("one_email", "UNIQUE (email)"))));
    }

    @Test
    void anotherDefinitionIsAnotherThing() {
        Catalog model = catalog(foreignKey(HASH, ROLE + " ON DELETE CASCADE"));
        assertEquals(model, names.giveWay(model, catalog(foreignKey("fk_users_role", ROLE))));
    }

    @Test
    void aUniqueIndexIsNoUniqueConstraint() {
        Catalog model = catalog(unique("users_email_key", "UNIQUE (email)"));
        assertEquals(model, names.giveWay(model, catalog(index("one_email", "UNIQUE btree (email)"))));
    }

    @Test
    void twoThatWereCountedInAnotherOrderExchangeTheirNames() {
        Catalog present = catalog(check("users_check", "CHECK ((a < b))"), check("users_check1", "CHECK ((c < d))"));
        Catalog model = catalog(check("users_check", "CHECK ((c < d))"), check("users_check1", "CHECK ((a < b))"));
        assertEquals(present.objects(), names.giveWay(model, present).objects());
    }

    @Test
    void whatIsNewStepsAsideForANameThatIsTaken() {
        Catalog present = catalog(check("users_check", "CHECK ((a < b))"));
        Catalog model = catalog(check("users_check", "CHECK ((c < d))"), check("users_check1", "CHECK ((a < b))"));
        assertEquals(
                catalog(check("users_check", "CHECK ((a < b))"), check("users_check1", "CHECK ((c < d))"))
                        .objects(),
                names.giveWay(model, present).objects());
    }

    @Test
    void twoOfTheSameKindTakeOneNameEach() {
        Catalog present = catalog(foreignKey("one", ROLE), foreignKey("two", ROLE));
        Catalog model = catalog(foreignKey(HASH, ROLE), foreignKey("users_role_id_fkey", ROLE));
        assertEquals(present.objects(), names.giveWay(model, present).objects());
    }

    @Test
    void aNameThatTheModelChoseForSomethingElseIsNotTaken() {
        Catalog present = catalog(unique("one_email", "UNIQUE (email)"));
        Catalog model =
                catalog(unique("users_email_key", "UNIQUE (email)"), unique("one_email", "UNIQUE (backup_email)"));
        assertEquals(model, names.giveWay(model, present));
    }

    @Test
    void whatHangsOnTheNameGoesAlong() {
        assertEquals(hung("one_email"), names.giveWay(hung("users_email_key"), hung("one_email")));
    }

    /** A constraint with a comment, something that needs it, and two mentions of its index. */
    private static Catalog hung(String name) {
        Constraint unique = unique(name, "UNIQUE (email)");
        ObjectId comment = unique.id().attached(ObjectKind.COMMENT);
        Catalog catalog = catalog(
                unique,
                new Comment(comment, unique.id(), unique.id(), "no two alike", new Incidental<>("")),
                new Cluster(ObjectId.of(ObjectKind.CLUSTER, "public", "users"), USERS, name),
                new ReplicaIdentity(
                        ObjectId.of(ObjectKind.REPLICA_IDENTITY, "public", "users"),
                        USERS,
                        ReplicaMode.INDEX,
                        Optional.of(name)));
        ObjectId key = ObjectId.of(ObjectKind.FOREIGN_KEY, "public", "mail", "fk_mail_user");
        return new Catalog(
                catalog.objects(),
                Set.of(
                        new Dependency(comment, unique.id(), Strength.AUTO),
                        new Dependency(key, unique.id(), Strength.NORMAL)),
                List.of());
    }

    private static Catalog catalog(SchemaObject... objects) {
        Map<ObjectId, SchemaObject> all = new LinkedHashMap<>();
        for (SchemaObject object : objects) {
            all.put(object.id(), object);
        }
        return new Catalog(all, Set.of(), List.of());
    }

    private static Constraint foreignKey(String name, String definition) {
        ObjectId id = ObjectId.of(ObjectKind.FOREIGN_KEY, "public", "users", name);
        return new Constraint(id, USERS, ConstraintType.FOREIGN_KEY, definition, Map.of());
    }

    private static Constraint unique(String name, String definition) {
        ObjectId id = ObjectId.of(ObjectKind.CONSTRAINT, "public", "users", name);
        return new Constraint(id, USERS, ConstraintType.UNIQUE, definition, Map.of());
    }

    private static Constraint check(String name, String definition) {
        ObjectId id = ObjectId.of(ObjectKind.CONSTRAINT, "public", "users", name);
        return new Constraint(id, USERS, ConstraintType.CHECK, definition, Map.of());
    }

    private static Index index(String name, String definition) {
        ObjectId id = ObjectId.of(ObjectKind.INDEX, "public", name);
        return new Index(id, USERS, definition, Map.of(), Map.of(), true);
    }
}
