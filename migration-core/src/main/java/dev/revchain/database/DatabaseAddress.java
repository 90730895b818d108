package dev.revchain.database;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where a database is. It never holds a password of a role, and as text no other one, so it can be printed.
 *
 * @param hosts {@code host:port} or several with commas; empty when a service file or the driver's default decides
 * @param database name of the database; empty for the driver's default
 * @param options connection options the user gave, from the list in {@link DatabaseUrl}
 * @param socket options that we set ourselves to reach a server through a Unix socket; empty otherwise
 */
public record DatabaseAddress(String hosts, String database, Map<String, String> options, Map<String, String> socket) {

    public DatabaseAddress {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        socket = Map.copyOf(socket);
    }

    /** A database of a server that listens on a Unix socket. */
    public static DatabaseAddress onSocket(Path socket, String database) {
        return new DatabaseAddress(
                "localhost",
                database,
                Map.of(),
                Map.of("socketFactory", UnixSocketFactory.class.getName(), "socketFactoryArg", socket.toString()));
    }

    /** A database of a server that listens on a port of this machine's loopback interface. */
    public static DatabaseAddress onLoopback(int port, String database) {
        return new DatabaseAddress("localhost:" + port, database, Map.of(), Map.of());
    }

    /** The address as the driver wants it; without user, password and socket. */
    public String jdbcUrl() {
        return url(Set.of());
    }

    private String url(Set<String> leftOut) {
        StringBuilder url = new StringBuilder("jdbc:postgresql://" + hosts + "/" + DatabaseUrl.encode(database));
        char separator = '?';
        for (Map.Entry<String, String> option : options.entrySet()) {
            if (!leftOut.contains(option.getKey())) {
                url.append(separator).append(option.getKey()).append('=').append(DatabaseUrl.encode(option.getValue()));
                separator = '&';
            }
        }
        return url.toString();
    }

    @Override
    public String toString() {
        return socket.isEmpty() ? url(DatabaseUrl.SECRETS) : "embedded PostgreSQL, database " + database;
    }
}
