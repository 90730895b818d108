package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Runs in the same phase as migrate:up, after it. */
class VisitsIT {

    @Test
    void readsWhatTheRevisionsWrote() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("database.url"),
                        System.getProperty("database.user"),
                        System.getProperty("database.password"));
                Statement statement = connection.createStatement();
                ResultSet members = statement.executeQuery("SELECT count(*) FROM visits")) {
            members.next();
            assertEquals("1", members.getString(1));
        }
    }
}
