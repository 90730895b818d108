package dev.revchain.database;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the scheme of a database URL and its options.
 *
 * @param user name of the role, if given
 * @param password its password, if given
 * @param hosts one or several with commas, each with its port if given; may be empty
 * @param database name of the database; may be empty
 */
record UrlPlace(Optional<String> user, Optional<String> password, String hosts, String database) {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");
    private static final int LAST_PORT = 65_535;

    static UrlPlace parse(String place) {
        if (!place.startsWith("//")) {
            String database = place.startsWith("/") ? place.substring(1) : place;
            return new UrlPlace(Optional.empty(), Optional.empty(), "", database(database));
        }
        String rest = place.substring(2);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        int at = authority.lastIndexOf('@');
        String hosts = authority.substring(at + 1);
        refuseOddHosts(hosts);
        String user = at < 0 ? "" : authority.substring(0, at);
        int colon = user.indexOf(':');
        return new UrlPlace(
                Optional.of(DatabaseUrl.decode(colon < 0 ? user : user.substring(0, colon)))
                        .filter(name -> !name.isEmpty()),
                colon < 0 ? Optional.empty() : Optional.of(DatabaseUrl.decode(user.substring(colon + 1))),
                hosts,
                slash < 0 ? "" : database(rest.substring(slash + 1)));
    }

    /** Behind a password with a slash in it the URL goes on with an at sign; read as a database, it would be shown. */
    private static String database(String text) {
        if (text.contains("@")) {
            throw DatabaseUrl.invalid("the database URL has an @ behind the slash"
                    + ": a slash in a password is written %2F, an @ in the name of a database %40");
        }
        return DatabaseUrl.decode(text);
    }

    private static void refuseOddHosts(String hosts) {
        for (String host : hosts.split(",", -1)) {
            Matcher matcher = HOST.matcher(host);
            if (!matcher.matches() || (host.isEmpty() && !hosts.isEmpty())) {
                throw DatabaseUrl.invalid(
                        "the database URL has a host that is no host name, or a port that is no number");
            }
            String port = matcher.group(2);
            if (port != null && !isPort(Integer.parseInt(port.substring(1)))) {
                throw DatabaseUrl.invalid("the database URL has a port that is not between 1 and " + LAST_PORT);
            }
        }
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= LAST_PORT;
    }
}
