package dev.revchain.introspect;

import dev.revchain.catalog.Catalog;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.embedded.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Catalogs as the server makes them. */
public final class TestCatalogs {

    private TestCatalogs() {}

    /** What some statements make of an empty database. */
    public static Catalog of(String sql) throws SQLException {
        try (TestDatabase database = TestDatabases.create();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return new Introspector(new ReadOptions(false, false)).read(connection);
        }
    }
}
