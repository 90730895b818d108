package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.Test;

/** What {@code settings.xml} says of a server. */
class ServerCredentialsTests {

    private static final SettingsDecrypter NOT_ASKED = request -> {
        throw new AssertionError("nothing is encrypted");
    };

    /** Maven's decrypter would see braces, and find the master password missing. */
    @Test
    void aPasswordThatIsNotSetIsNotTakenForAnEncryptedOne() {
        assertEquals(
                "the password of the server \"db\" in settings.xml is ${env.DB_PASSWORD}, which nothing gives a value",
                refusal("deploy", "${env.DB_PASSWORD}"));
    }

    @Test
    void aUserThatIsNotSetIsNamed() {
        assertEquals(
                "the user of the server \"db\" in settings.xml is ${db.user}, which nothing gives a value",
                refusal("${db.user}", "sesame"));
    }

    private static String refusal(String user, String password) {
        Server server = new Server();
        server.setId("db");
        server.setUsername(user);
        server.setPassword(password);
        Settings settings = new Settings();
        settings.addServer(server);
        ServerCredentials credentials = new ServerCredentials(NOT_ASKED);
        Problem problem = assertThrows(MigrationException.Refused.class, () -> credentials.of("db", settings))
                .problems()
                .get(0);
        assertEquals(ProblemCode.CREDENTIALS, problem.code());
        return problem.sentence();
    }
}
