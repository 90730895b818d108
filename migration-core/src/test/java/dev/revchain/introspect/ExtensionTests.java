package dev.revchain.introspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.catalog.Attribute.Comment;
import dev.revchain.catalog.NamespaceObject.Extension;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What came with an extension is its own. */
class ExtensionTests {

    @Test
    void onlyACommentOfOnesOwnIsOne() throws Exception {
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION amcheck");
            assertEquals(List.of(), comments(connection));
            statement.execute("COMMENT ON EXTENSION amcheck IS 'for the night'");
            assertEquals(List.of("for the night"), comments(connection));
        }
    }

    @Test
    void itIsKnownWhetherItHasTables() throws Exception {
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION amcheck");
            assertFalse(keepsRows(connection));
            statement.execute("CREATE TABLE kept (id int); ALTER EXTENSION amcheck ADD TABLE kept");
            assertTrue(keepsRows(connection));
        }
    }

    private static boolean keepsRows(Connection connection) {
        Extension extension = (Extension) new Introspector()
                .read(connection)
                .find(ObjectId.of(ObjectKind.EXTENSION, "amcheck"))
                .orElseThrow();
        return extension.ways().value().keepsRows();
    }

    private static List<String> comments(Connection connection) {
        return new Introspector()
                .read(connection).objects().values().stream()
                        .filter(Comment.class::isInstance)
                        .map(object -> ((Comment) object).text())
                        .filter(text -> !text.equals("standard public schema"))
                        .toList();
    }
}
