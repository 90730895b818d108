package dev.revchain.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What PostgreSQL is told on its command line. */
final class ServerOptions {

    /** The first superuser, with no password: it can come in through the private socket alone. */
    static final String ADMIN = "revchain_admin";

    private ServerOptions() {}

    /** Options of {@code initdb}: the same collation on every machine, small files, no waiting for the disk. */
    static List<String> initdb(int major) {
        List<String> options = new ArrayList<>(
                List.of("-U", ADMIN, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync", "--wal-segsize=1"));
        if (major >= 14) {
            options.add("--no-instructions");
        }
        if (major >= 16) {
            options.add("-c");
            options.add("dynamic_shared_memory_type=mmap"); // containers have a small /dev/shm
        }
        if (major >= 17) {
            options.add("--locale-provider=builtin");
            options.add("--builtin-locale=C.UTF-8");
        }
        if (major >= 18) {
            options.add("--no-data-checksums");
        }
        return options;
    }

    /**
     * Options of {@code postgres}. Not safe against a crash of the machine, only against a crash of the server: the data
     * can be made again. No replication, so no log for it and no process of it.
     */
    static List<String> postgres(int major, Path data, Path socketDirectory, OptionalInt port) {
        List<String> options = new ArrayList<>(List.of("-D", data.toString(), "-F"));
        set(options, "listen_addresses", port.isPresent() ? "127.0.0.1" : "");
        set(options, "port", String.valueOf(port.orElse(SocketDirectory.PORT)));
        set(options, "unix_socket_directories", "\"" + socketDirectory + "\"");
        set(options, "max_connections", "50");
        // A revision that makes a whole schema locks all of it to its end: 50,000 locks, which is 5,000 tables with
        // indexes.
        set(options, "max_locks_per_transaction", "1024");
        set(options, "shared_buffers", "32MB");
        set(options, "dynamic_shared_memory_type", "mmap");
        set(options, "full_page_writes", "off");
        set(options, "wal_level", "minimal");
        set(options, "max_wal_senders", "0");
        set(options, "max_logical_replication_workers", "0");
        set(options, "max_wal_size", "256MB");
        set(options, "log_timezone", "UTC");
        set(
                options,
                "password_encryption",
                "scram-sha-256"); // 13 makes md5 ones, with which nobody gets in by the port
        if (major >= 18) {
            set(options, "io_method", "sync");
        }
        return options;
    }

    private static void set(List<String> options, String name, String value) {
        options.add("-c");
        options.add(name + "=" + value);
    }
}
