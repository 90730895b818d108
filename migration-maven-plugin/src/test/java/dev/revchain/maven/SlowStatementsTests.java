package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** What is said while a statement runs on and on. */
class SlowStatementsTests {

    @Test
    void theStatementIsNamedAgainAndAgain() {
        CompletableFuture<String> second = new CompletableFuture<>();
        SlowStatements statements = new SlowStatements(
                new SystemStreamLog() {
                    private int said;

                    @Override
                    public void info(CharSequence line) {
                        if (++said == 2) {
                            second.complete(line.toString());
                        }
                    }
                },
                Duration.ofMillis(1));
        statements.begins("src/main/schema/users.sql:3:1");
        String line = second.join();
        statements.ends();
        assertTrue(line.matches("Waiting for the statement at src/main/schema/users\\.sql:3:1, \\d+ s so far"), line);
    }
}
