package dev.revchain.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.introspect.TestCatalogs;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names nobody chose. */
class NameMakerTests {

    @ParameterizedTest
    @CsvSource({
        // As Hibernate 5.6, 6.4, 6.6, 7.2 and 7.4 wrote them.
        "HIBERNATE, FOREIGN_KEY, fkmc2a0wp8wsq7md9cwo7p4j586, true",
        "HIBERNATE, FOREIGN_KEY, FKi0rtsb9tr15uc0fg21avr61l, true",
        "HIBERNATE, FOREIGN_KEY, fk_2krfr0tkkuxiv7j794sgfv5j1, true",
        "HIBERNATE, UNIQUE, uk_6dotkott2kjsp8vw4d0m25fb7, true",
        "HIBERNATE, UNIQUE, ukkbab6rjiwmwmo234xkkmlcfxl, true",
        "HIBERNATE, INDEX, idxr43af9ap4edm43mmtq01oddj6, true",
        "HIBERNATE, FOREIGN_KEY, fk_users_role_id, false",
        "HIBERNATE, UNIQUE, uk_users_of_our_department, false",
        "HIBERNATE, UNIQUE, users_email_key, false",
        // As EclipseLink 4.0 wrote them.
        "ECLIPSELINK, FOREIGN_KEY, fk_users_role_id, true",
        "ECLIPSELINK, FOREIGN_KEY, FK_USERS_ROLE_ID, true",
        "ECLIPSELINK, UNIQUE, unq_users_0, true",
        "ECLIPSELINK, INDEX, index_users_role_id, true",
        "ECLIPSELINK, FOREIGN_KEY, fk_users_their_role, false",
        "ECLIPSELINK, UNIQUE, unq_users_email, false",
        "ECLIPSELINK, INDEX, users_by_role, false",
        "POSTGRESQL, FOREIGN_KEY, users_role_id_fkey, true",
        "POSTGRESQL, FOREIGN_KEY, users_role_id_fkey2, true",
        "POSTGRESQL, FOREIGN_KEY, users_role_fkey, false",
        "POSTGRESQL, UNIQUE, users_role_id_key, true",
        "POSTGRESQL, UNIQUE, users_role_id_key_new, false",
        "POSTGRESQL, CHECK, users_check, true",
        "POSTGRESQL, CHECK, users_role_id_check1, true",
        "POSTGRESQL, CHECK, users_email_check, false",
        "POSTGRESQL, PRIMARY_KEY, users_pkey, true",
        "POSTGRESQL, PRIMARY_KEY, pk_users, false",
        "POSTGRESQL, INDEX, users_role_id_idx, false"
    })
    void aNameIsKnownByItsForm(NameMaker maker, String form, String name, boolean made) {
        ObjectId id = ObjectId.of(ObjectKind.CONSTRAINT, "public", "users", name);
        Optional<ConstraintType> type = Stream.of(ConstraintType.values())
                .filter(constraint -> constraint.name().equals(form))
                .findFirst();
        assertEquals(made, maker.made(new NamedPart(id, "users", type, form + " (role_id)")));
    }

    @Test
    void everyNameThatTheServerMakesUpIsKnown() throws SQLException {
        String table = "a_table_with_a_name_that_is_rather_long_for_a_table_of_anybody";
        List<SchemaObject> parts = parts("""
                CREATE TABLE users (id int PRIMARY KEY, "E Mail" text UNIQUE, age int CHECK (age > 0),
                    boss int REFERENCES users, UNIQUE (age, boss), CHECK (age > boss), CHECK (boss <> id),
                    EXCLUDE USING btree (age WITH =));
                CREATE TABLE %1$s (id int PRIMARY KEY, "größe_der_längsten_spalte_aller_überlangen_tabellen" int UNIQUE
                    CHECK ("größe_der_längsten_spalte_aller_überlangen_tabellen" > 0), a int UNIQUE CHECK (a > 0),
                    b int REFERENCES %1$s, UNIQUE (a, "größe_der_längsten_spalte_aller_überlangen_tabellen", b));
                CREATE TABLE t (a_column_with_a_name_that_is_rather_long_for_a_column_of_us int UNIQUE REFERENCES users);
                """.formatted(table));
        assertEquals(17, parts.size());
        for (SchemaObject part : parts) {
            assertTrue(NameMaker.POSTGRESQL.made(NamedPart.of(part).orElseThrow()), part::toString);
        }
    }

    private static List<SchemaObject> parts(String sql) throws SQLException {
        return TestCatalogs.of(sql).objects().values().stream()
                .filter(object -> NamedPart.of(object).isPresent())
                .toList();
    }
}
