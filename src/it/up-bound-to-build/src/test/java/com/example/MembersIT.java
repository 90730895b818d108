package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Runs after the default phase of migrate:up, pre-integration-test. */
class MembersIT {

    @Test
    void readsWhatTheRevisionsWrote() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("database.url"),
                        System.getProperty("database.user"),
                        System.getProperty("database.password"));
                Statement statement = connection.createStatement();
                ResultSet members = statement.executeQuery("SELECT string_agg(name, ', ' ORDER BY name) FROM users WHERE member")) {
            members.next();
            assertEquals("ada, grace", members.getString(1));
        }
    }
}
