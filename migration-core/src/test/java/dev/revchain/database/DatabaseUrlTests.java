package dev.revchain.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

final class DatabaseUrlTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db.example.org:5433/app       | db.example.org:5433       | app",
                "jdbc:postgresql://db.example.org/app            | db.example.org            | app",
                "postgresql://db.example.org/app                 | db.example.org            | app",
                "postgres://db.example.org/app                   | db.example.org            | app",
                "jdbc:postgresql://[::1]:5432/app                | [::1]:5432                | app",
                "postgresql://[2001:db8::7]/app                  | [2001:db8::7]             | app",
                "jdbc:postgresql://a:5432,b:5433/app             | a:5432,b:5433             | app",
                "postgresql://a,[::1]:5433,c/app                 | a,[::1]:5433,c            | app",
                "jdbc:postgresql:app                             | ''                        | app",
                "jdbc:postgresql:/app                            | ''                        | app",
                "jdbc:postgresql:///app                          | ''                        | app",
                "jdbc:postgresql://host                          | host                      | ''",
                "jdbc:postgresql://host/                         | host                      | ''",
                "postgresql:///                                  | ''                        | ''",
                "jdbc:postgresql://host/a%20b%2Fc%3F             | host                      | a b/c?",
                "'  jdbc:postgresql://host/app  '                | host                      | app",
                "jdbc:postgresql://host/a+b                      | host                      | a+b",
            })
    void readsThePlace(String url, String hosts, String database) {
        DatabaseAddress address = DatabaseUrl.parse(url).address();
        assertEquals(hosts, address.hosts());
        assertEquals(database, address.database());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://bob:secret@host/app                    | bob   | secret",
                "postgresql://bob@host/app                           | bob   |",
                "postgresql://bob:@host/app                          | bob   | ''",
                "postgresql://:secret@host/app                       |       | secret",
                "postgresql://b%40b:s%40c%3Ar%2Fe%25t@host/app       | b@b   | s@c:r/e%t",
                "postgresql://bob:s@c:r%25et@host/app                | bob   | s@c:r%et",
                "postgresql://bob:a+b@host/app                       | bob   | a+b",
                "jdbc:postgresql://bob:secret@host/app               | bob   | secret",
                "jdbc:postgresql://host/app?user=bob&password=secret | bob   | secret",
                "jdbc:postgresql://h/a?password=s%40c%3Ar%2Fe%25t    |       | s@c:r/e%t",
                "jdbc:postgresql://h/a?user=bob&password=a=b         | bob   | a=b",
                "jdbc:postgresql://h/a?user=bob&password=s@c:r/t     | bob   | s@c:r/t",
                "jdbc:postgresql://x:y@h/a?user=bob&password=secret  | bob   | secret",
            })
    void takesTheCredentialsOut(String url, String user, String password) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        assertEquals(Optional.ofNullable(user), parsed.credentials().user());
        assertEquals(
                Optional.ofNullable(password), parsed.credentials().password().map(Secret::reveal));
        if (password != null && !password.isEmpty()) {
            assertFalse(parsed.toString().contains(password), parsed.toString());
            assertFalse(parsed.address().jdbcUrl().contains(password), "the URL for the driver");
            assertFalse(parsed.credentials().toString().contains(password), "the credentials");
        }
    }

    @Test
    void takesOptionsByEitherName() {
        DatabaseAddress address = DatabaseUrl.parse(
                        "postgresql://host/app?sslmode=verify-full&connect_timeout=3&application_name=a%26b&ssl")
                .address();
        assertEquals(
                Map.of("sslmode", "verify-full", "connectTimeout", "3", "ApplicationName", "a&b", "ssl", "true"),
                address.options());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.org:5433/app?sslmode=require",
                "jdbc:postgresql://[::1]:5433/a%20b%2Fc%3Fd?ApplicationName=x%26y%3Dz",
                "jdbc:postgresql://a:5432,b:5433/ä%25?targetServerType=primary",
            })
    void saysToTheDriverWhatTheUserSaid(String url) {
        DatabaseAddress address = DatabaseUrl.parse(url).address();
        assertEquals(Driver.parseURL(url, new Properties()), Driver.parseURL(address.jdbcUrl(), new Properties()));
        assertEquals(address, DatabaseUrl.parse(address.jdbcUrl()).address());
    }

    @ParameterizedTest
    @CsvSource({
        "read-write, primary",
        "primary, primary",
        "read-only, secondary",
        "standby, secondary",
        "prefer-standby, preferSecondary",
        "any, any"
    })
    void knowsTheServersOfLibpq(String libpq, String driver) {
        DatabaseAddress address = DatabaseUrl.parse("postgresql://a,b/app?target_session_attrs=" + libpq)
                .address();
        assertEquals(Map.of("targetServerType", driver), address.options());
    }

    /** They name classes, read or write files, or change what SQL means. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "socketFactory",
                "socketFactoryArg",
                "sslfactory",
                "sslfactoryarg",
                "sslhostnameverifier",
                "sslpasswordcallback",
                "authenticationPluginClassName",
                "connectExecutor",
                "xmlFactoryFactory",
                "classLoaderStrategy",
                "loggerFile",
                "loggerLevel",
                "options",
                "replication",
                "readOnly",
                "readOnlyMode",
                "preferQueryMode",
                "autosave",
                "stringtype",
                "socketTimeout",
                "maxResultBuffer",
                "assumeMinServerVersion",
                "SOCKETFACTORY",
                "host",
                "hostaddr",
                "passfile",
            })
    void refusesOtherOptions(String option) {
        Problem problem = refusal("jdbc:postgresql://host/app?" + option + "=valueOfTheOption");
        assertEquals(ProblemCode.URL_OPTION, problem.code());
        assertEquals("the database URL has the option \"" + option + "\", which is not allowed", problem.sentence());
        assertFalse(problem.toString().contains("valueOfTheOption"));
    }

    @Test
    void isNotFooledByAnEscapedName() {
        assertEquals(
                ProblemCode.URL_OPTION,
                refusal("jdbc:postgresql://h/a?socket%46actory=x").code());
        assertEquals(
                ProblemCode.URL_INVALID,
                refusal("jdbc:postgresql://h%3FsocketFactory=x/a").code());
        DatabaseAddress address = DatabaseUrl.parse(
                        "jdbc:postgresql://h/a%3FsocketFactory=x?ApplicationName=b%26socketFactory%3Dx")
                .address();
        Properties seen = Driver.parseURL(address.jdbcUrl(), new Properties());
        assertFalse(seen.containsKey("socketFactory"), seen.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app",
                "jdbc:mysql://host/app",
                "jdbc:otherdriver:postgresql://host/app",
                "JDBC:postgresql://host/app",
                "http://host/app",
                "jdbc:postgresql://ho st/app",
                "jdbc:postgresql://host%0a/app",
                "jdbc:postgresql://host;x/app",
                "jdbc:postgresql://host:port/app",
                "jdbc:postgresql://host:0/app",
                "jdbc:postgresql://host:65536/app",
                "jdbc:postgresql://host:5432:5433/app",
                "jdbc:postgresql://::1/app",
                "jdbc:postgresql://[::1/app",
                "jdbc:postgresql://a,,b/app",
                "jdbc:postgresql://host/app%",
                "jdbc:postgresql://host/app%zz",
                "jdbc:postgresql://host/app?sslmode=%2",
                "jdbc:postgresql://host/a%00b",
            })
    void refusesWhatIsNoUrl(String url) {
        assertEquals(ProblemCode.URL_INVALID, refusal(url).code());
    }

    /** Passwords that should have been escaped: the URL means something else then, and no message may show it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://bob:hush/hush@host/app",
                "postgresql://bob:hush?hush@host/app",
                "postgresql://bob:hush?hush=hush@host/app",
                "postgresql://bob:h%ush@host/app",
                "postgresql://bob:hush hush@ho st/app",
                "jdbc:postgresql://host/app?user=bob&password=hush&hush",
                "jdbc:postgresql://host/app?user=bob&password=hush&hush=hush",
                "jdbc:postgresql://host/app?user=bob&password=%hush",
                "jdbc:mysql://bob:hush@host/app",
                "postgresql//bob:hush@host/app",
            })
    void neverRepeatsAPassword(String url) {
        Problem problem = refusal(url);
        assertFalse(problem.toString().contains("hush"), problem.toString());
        assertFalse(problem.refused().toString().contains("hush"), problem.toString());
    }

    private static Problem refusal(String url) {
        return assertThrows(MigrationException.Refused.class, () -> DatabaseUrl.parse(url))
                .problems()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h:5/app, jdbc:postgresql://h:5/app",
        "jdbc:postgresql:app?user=ada, jdbc:postgresql:app?user=ada",
        "postgresql://ada@h/app, postgresql://ada@h/app",
        "postgresql://ada:sesame@h/app, postgresql://ada@h/app",
        "postgresql://ada:ses@me:x@[::1]:5/app, postgresql://ada@[::1]:5/app",
        "postgresql://ada@[::1]:5/app, postgresql://ada@[::1]:5/app",
        "postgresql://h/app?password=sesame, postgresql://h/app",
        "postgresql://h/app?ssl=true&p%61ssword=sesame&sslpassword=x&user=ada, postgresql://h/app?ssl=true&user=ada",
        "mysql://ada:sesame@h/app, ''",
        "postgresql://ada:ses/ame@h/app, ''",
    })
    void canBeShownWithoutItsPasswords(String url, String shown) {
        assertEquals(shown, DatabaseUrl.withoutPassword(url));
    }

    @Test
    void aPasswordOfAKeyIsForTheDriverAlone() {
        DatabaseAddress address = DatabaseUrl.parse("postgresql://h/app?sslpassword=sesame&ssl=true")
                .address();
        assertEquals("jdbc:postgresql://h/app?ssl=true", address.toString());
        assertEquals("jdbc:postgresql://h/app?sslpassword=sesame&ssl=true", address.jdbcUrl());
    }

    @Test
    void namesThePropertyThatHasNoValue() {
        MigrationException.Refused refused =
                assertThrows(MigrationException.Refused.class, () -> DatabaseUrl.parse("${db.url}"));
        assertEquals(
                "the database URL is ${db.url}, a property that nothing gives a value",
                refused.problems().get(0).sentence());
    }
}
