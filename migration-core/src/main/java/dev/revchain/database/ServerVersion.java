package dev.revchain.database;

/**
 * The version of a server.
 *
 * @param number as {@code server_version_num} gives it: 170011 for 17.11
 */
public record ServerVersion(int number) implements Comparable<ServerVersion> {

    /** The oldest that we work with. There is no newest: a server we do not know yet is not refused. */
    public static final ServerVersion OLDEST = new ServerVersion(130000);

    /** The major version, such as 17. */
    public int major() {
        return number / 10_000;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return major() + "." + number % 10_000;
    }
}
