package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the script as an administrator would. */
class ScriptIT {

    @Test
    void psqlRunsTheScript() throws Exception {
        assumeTrue(hasPsql(), "there is no psql on this machine");
        String url = System.getProperty("database.url").replaceFirst("^jdbc:", "");
        ProcessBuilder psql = new ProcessBuilder(
                "psql", "-X", "-v", "ON_ERROR_STOP=1", "-U", System.getProperty("database.user"), "-d", url, "-f",
                System.getProperty("script"));
        psql.environment().put("PGPASSWORD", System.getProperty("database.password"));
        psql.environment().put("PGCLIENTENCODING", "LATIN1");
        psql.redirectErrorStream(true).redirectOutput(new File("target/psql.log"));
        assertEquals(0, psql.start().waitFor(), () -> "see target/psql.log");
    }

    private static boolean hasPsql() throws InterruptedException {
        try {
            return new ProcessBuilder(List.of("psql", "--version")).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
