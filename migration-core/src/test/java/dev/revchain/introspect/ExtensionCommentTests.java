package dev.revchain.introspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.catalog.Attribute.Comment;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an extension says of itself is nobody's comment. */
class ExtensionCommentTests {

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

    private static List<String> comments(Connection connection) {
        return new Introspector()
                .read(connection).objects().values().stream()
                        .filter(Comment.class::isInstance)
                        .map(object -> ((Comment) object).text())
                        .filter(text -> !text.equals("standard public schema"))
                        .toList();
    }
}
