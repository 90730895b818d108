package dev.revchain.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said when nobody is let in. */
@Timeout(60)
class SessionOpenerTests {

    private static final Credentials ME = new Credentials(Optional.of("me"), Optional.empty());

    private static SessionOpener opener(int port, String options) {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:postgresql://localhost:" + port + "/app" + options);
        return new SessionOpener(url.address(), ME, "test");
    }

    private static Problem problem(Impostor impostor, String options) {
        return assertThrows(MigrationException.class, opener(impostor.port(), options)::open)
                .problems()
                .get(0);
    }

    private static String refused(String options, String code, String routine) throws IOException {
        try (Impostor impostor = Impostor.refusing(Map.of('S', "FATAL", 'C', code, 'M', "il dit non", 'R', routine))) {
            return problem(impostor, options).toString();
        }
    }

    @Test
    void whatNeverAnswersIsNotWaitedForWithoutEnd() throws IOException {
        assertEquals("60", opener(1, "").properties().getProperty("loginTimeout"));
        assertFalse(opener(1, "?loginTimeout=5").properties().containsKey("loginTimeout"), "the URL says it");
        try (Impostor silent = Impostor.silent()) {
            Problem problem = problem(silent, "?loginTimeout=1");
            assertEquals(ProblemCode.CONNECTION_FAILED, problem.code());
            assertEquals("the database cannot be reached", problem.sentence());
        }
    }

    @Test
    void whatIsNoPostgresIsSaidToBeNone() throws IOException {
        try (Impostor web = Impostor.webServer()) {
            for (String options : new String[] {"", "?sslmode=disable", "?sslmode=require"}) {
                Problem problem = problem(web, options);
                assertEquals(ProblemCode.CONNECTION_FAILED, problem.code());
                assertTrue(problem.remedies().toString().contains("check the port"), problem.toString());
            }
        }
    }

    @Test
    void aUserWhomTheServerDoesNotLetInIsToldWhere() throws IOException {
        String rejected = refused("", "28000", "ClientAuthentication");
        assertTrue(rejected.contains("does not let this user in from here"), rejected);
        assertTrue(rejected.contains("pg_hba.conf"), rejected);
        assertFalse(rejected.contains("sslmode"), rejected);
        assertTrue(refused("?sslmode=disable", "28000", "ClientAuthentication").contains("take sslmode=disable out"));
        assertTrue(refused("", "28000", "InitializeSessionUserId").contains("has no such role"));
        assertTrue(refused("", "28P01", "auth_failed").contains("does not accept the user or the password"));
    }

    @Test
    void aServerThatAnswersIsNotSaidToBeOutOfReach() throws IOException {
        String refused = refused("", "F0000", "parse_hba_line");
        assertTrue(refused.contains("the server answers, and does not let us in"), refused);
    }

    @Test
    void aCertificateThatCannotBeJudgedIsSaidToBeThat() throws IOException {
        try (Impostor encrypting = Impostor.encrypting()) {
            Problem problem = problem(encrypting, "?sslmode=verify-full&sslrootcert=/nowhere/root.crt");
            assertEquals("the database cannot be reached", problem.sentence());
            assertTrue(problem.remedies().toString().contains("sslrootcert"), problem.toString());
        }
    }
}
