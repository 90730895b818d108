package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** What is said while a statement runs on and on. */
class SlowStatementsTests {

    private final CompletableFuture<String> second = new CompletableFuture<>();
    private final SlowStatements statements = new SlowStatements(
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

    @Test
    void theStatementIsNamedAgainAndAgain() {
        statements.begins("src/main/schema/users.sql:3:1");
        String line = second.join();
        statements.ends();
        assertTrue(line.matches("Waiting for the statement at src/main/schema/users\\.sql:3:1, \\d+ s so far"), line);
    }

    @Test
    void whoKeepsItWaitingIsNamed() {
        statements.begins("users.sql:3:1", () -> List.of("pid 1", "pid 2"));
        String line = second.join();
        statements.ends();
        assertTrue(line.endsWith("s so far; it waits for pid 1; pid 2"), line);
    }

    /** One that was answered is not spoken of, and the next one has its own time. */
    @Test
    void theNextStatementIsNamedAfterThatOne() {
        statements.begins("users.sql:3:1");
        statements.ends();
        statements.begins("posts.sql:4:1");
        String line = second.join();
        statements.ends();
        assertTrue(line.startsWith("Waiting for the statement at posts.sql:4:1"), line);
    }
}
