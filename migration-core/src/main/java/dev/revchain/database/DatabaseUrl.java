package dev.revchain.database;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /** What libpq calls an option, where the driver calls it otherwise. */
    private static final Map<String, String> LIBPQ_NAMES = Map.of(
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "gssencmode", "gssEncMode",
            "krbsrvname", "kerberosServerName",
            "require_auth", "requireAuth",
            "sslnegotiation", "sslNegotiation");

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
        Map<String, String> options = options(question < 0 ? "" : rest.substring(question + 1));

        Authority authority = Authority.of(place);
        Optional<String> user = Optional.ofNullable(options.remove("user")).or(authority::user);
        Optional<String> password =
                Optional.ofNullable(options.remove("password")).or(authority::password);
        DatabaseAddress address = new DatabaseAddress(authority.hosts, authority.database, options, Map.of());
        return new DatabaseUrl(address, new Credentials(user, password.map(Secret::new)));
    }

    private static String afterScheme(String text) {
        for (String scheme : new String[] {"jdbc:postgresql:", "postgresql:", "postgres:"}) {
            if (text.startsWith(scheme)) {
                return text.substring(scheme.length());
            }
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
                    throw unknownOption(key);
                }
                options.put(name, equals < 0 ? "true" : decode(pair.substring(equals + 1)));
            }
        }
        return options;
    }

    private static RuntimeException unknownOption(String key) {
        return Problem.of(
                        ProblemCode.URL_OPTION, "the database URL has the option \"" + key + "\", which is not allowed")
                .fact("allowed", String.join(", ", new TreeSet<>(OPTIONS)) + ", user, password")
                .remedy(Remedy.advice("take \"" + key + "\" out of the URL"))
                .refused();
    }

    private static RuntimeException invalid(String sentence) {
        return Problem.of(ProblemCode.URL_INVALID, sentence)
                .remedy(Remedy.set("url", "jdbc:postgresql://localhost:5432/mydb", "a JDBC URL"))
                .remedy(Remedy.set("url", "postgresql://myuser@localhost/mydb", "or a connection URI"))
                .refused();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid("the database URL has a percent sign that is not followed by two hexadecimal digits");
        }
    }

    /** The part between the scheme and the options. */
    private record Authority(Optional<String> user, Optional<String> password, String hosts, String database) {

        static Authority of(String place) {
            if (!place.startsWith("//")) {
                String database = place.startsWith("/") ? place.substring(1) : place;
                return new Authority(Optional.empty(), Optional.empty(), "", decode(database));
            }
            String rest = place.substring(2);
            int slash = rest.indexOf('/');
            String authority = slash < 0 ? rest : rest.substring(0, slash);
            String database = slash < 0 ? "" : decode(rest.substring(slash + 1));
            int at = authority.lastIndexOf('@');
            String hosts = authority.substring(at + 1);
            if (!hosts.matches("[A-Za-z0-9._:,\\[\\]-]*")) {
                throw invalid("the host of the database URL has characters that no host name has");
            }
            String user = at < 0 ? "" : authority.substring(0, at);
            int colon = user.indexOf(':');
            return new Authority(
                    Optional.of(decode(colon < 0 ? user : user.substring(0, colon)))
                            .filter(name -> !name.isEmpty()),
                    colon < 0 ? Optional.empty() : Optional.of(decode(user.substring(colon + 1))),
                    hosts,
                    database);
        }
    }
}
