package dev.revchain.database;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A database URL as a user writes it: {@code jdbc:postgresql://host:port/database?option=value}, or the form of libpq,
 * {@code postgresql://user:password@host/database}.
 *
 * <p>A JDBC URL can name classes to load, files to read and settings that change what SQL means. So only options from a
 * list are let through, and a password in the URL is taken out of it.
 *
 * @param address the place, without the credentials
 * @param credentials those that stood in the URL
 * @see <a href="https://jdbc.postgresql.org/documentation/use/">pgJDBC: Connecting to the Database</a>
 * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">Connection URIs</a>
 */
public record DatabaseUrl(DatabaseAddress address, Credentials credentials) {

    private static final Set<String> OPTIONS = Set.of(
            "ApplicationName",
            "channelBinding",
            "connectTimeout",
            "currentSchema",
            "gssEncMode",
            "gsslib",
            "hostRecheckSeconds",
            "jaasApplicationName",
            "jaasLogin",
            "kerberosServerName",
            "loadBalanceHosts",
            "loginTimeout",
            "requireAuth",
            "service",
            "ssl",
            "sslcert",
            "sslkey",
            "sslmode",
            "sslNegotiation",
            "sslpassword",
            "sslrootcert",
            "targetServerType",
            "tcpKeepAlive",
            "useSpnego");

    /** Options that are never shown. */
    static final Set<String> SECRETS = Set.of("password", "sslpassword");

    /** What libpq calls an option, where the driver calls it otherwise. */
    private static final Map<String, String> LIBPQ_NAMES = Map.of(
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "gssencmode", "gssEncMode",
            "krbsrvname", "kerberosServerName",
            "require_auth", "requireAuth",
            "sslnegotiation", "sslNegotiation",
            "target_session_attrs", "targetServerType");

    /** What libpq calls the kinds of servers that the driver knows. */
    private static final Map<String, String> LIBPQ_SERVERS = Map.of(
            "read-write", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    /**
     * Reads a URL.
     *
     * @throws dev.revchain.problem.MigrationException.Refused with {@code URL_INVALID} or {@code URL_OPTION}; the text of
     *     the URL is never repeated, since it may hold a password
     */
    public static DatabaseUrl parse(String url) {
        String text = url.strip();
        String rest = afterScheme(text);
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        UrlPlace parsed = UrlPlace.parse(place);
        Map<String, String> options = options(question < 0 ? "" : rest.substring(question + 1));

        Optional<String> user = Optional.ofNullable(options.remove("user")).or(parsed::user);
        Optional<String> password =
                Optional.ofNullable(options.remove("password")).or(parsed::password);
        DatabaseAddress address = new DatabaseAddress(parsed.hosts(), parsed.database(), options, Map.of());
        return new DatabaseUrl(address, new Credentials(user, password.map(Secret::new)));
    }

    /**
     * A URL as it was written, but for its passwords, so that it can be shown.
     *
     * @return nothing where it is no URL, since that may have a password anywhere
     */
    public static String withoutPassword(String url) {
        try {
            parse(url);
        } catch (MigrationException.Refused e) {
            return "";
        }
        String text = url.strip();
        int question = text.indexOf('?');
        String place = question < 0 ? text : text.substring(0, question);
        int at = place.lastIndexOf('@');
        int colon = at < 0 ? -1 : place.indexOf(':', place.indexOf("//"));
        String shown = colon < 0 || colon > at ? place : place.substring(0, colon) + place.substring(at);
        String options = Arrays.stream(
                        question < 0
                                ? new String[0]
                                : text.substring(question + 1).split("&"))
                .filter(option -> !SECRETS.contains(decode(option.split("=", 2)[0])))
                .collect(Collectors.joining("&"));
        return options.isEmpty() ? shown : shown + "?" + options;
    }

    private static String afterScheme(String text) {
        for (String scheme : new String[] {"jdbc:postgresql:", "postgresql:", "postgres:"}) {
            if (text.startsWith(scheme)) {
                return text.substring(scheme.length());
            }
        }
        if (text.matches("\\$\\{[A-Za-z0-9_.-]+}")) {
            throw invalid("the database URL is " + text + ", a property that nothing gives a value");
        }
        throw invalid("the database URL does not start with jdbc:postgresql: or postgresql:");
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String key = decode(equals < 0 ? pair : pair.substring(0, equals));
                String name = LIBPQ_NAMES.getOrDefault(key, key);
                if (!OPTIONS.contains(name) && !name.equals("user") && !name.equals("password")) {
                    throw unknownOption(key, query);
                }
                String value = equals < 0 ? "true" : decode(pair.substring(equals + 1));
                options.put(
                        name, key.equals("target_session_attrs") ? LIBPQ_SERVERS.getOrDefault(value, value) : value);
            }
        }
        return options;
    }

    /** What looks like an option may be the rest of a password that was not escaped; then it is not named. */
    private static RuntimeException unknownOption(String key, String query) {
        boolean mayBePassword = query.contains("@") || query.contains("password=");
        Problem problem = Problem.of(
                        ProblemCode.URL_OPTION,
                        mayBePassword
                                ? "the database URL has an option that is not allowed"
                                : "the database URL has the option \"" + key + "\", which is not allowed")
                .fact("allowed", String.join(", ", new TreeSet<>(OPTIONS)) + ", user, password");
        return mayBePassword
                ? problem.remedy(Remedy.advice("in a password, write & as %26, ? as %3F and @ as %40"))
                        .refused()
                : problem.remedy(Remedy.advice("take \"" + key + "\" out of the URL"))
                        .refused();
    }

    static RuntimeException invalid(String sentence) {
        return Problem.of(ProblemCode.URL_INVALID, sentence)
                .remedy(Remedy.set("url", "jdbc:postgresql://localhost:5432/mydb", "a JDBC URL"))
                .remedy(Remedy.set("url", "postgresql://myuser@localhost/mydb", "or a connection URI"))
                .refused();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String decode(String text) {
        try {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') >= 0) {
                throw invalid("the database URL has a NUL character");
            }
            return decoded;
        } catch (IllegalArgumentException e) {
            throw invalid("the database URL has a percent sign that is not followed by two hexadecimal digits");
        }
    }
}
