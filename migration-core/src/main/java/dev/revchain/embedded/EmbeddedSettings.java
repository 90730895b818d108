package dev.revchain.embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Which server to start, and where.
 *
 * @param version which PostgreSQL
 * @param directory a folder of ours alone: the data, the log, the lock. Do not put the version into its name, so that
 *     a change of the major version is noticed instead of starting from nothing in silence
 * @param cacheDirectory where unpacked binaries are kept; shared by all projects of a user
 * @param owner the user and the database
 * @param tcp whether to listen on a port of the loopback interface as well, for programs that know no Unix sockets
 * @param reset whether to throw the data away first
 * @param lockTimeout how long to wait for another process that uses the directory
 */
public record EmbeddedSettings(
        EmbeddedVersion version,
        Path directory,
        Path cacheDirectory,
        DatabaseOwner owner,
        boolean tcp,
        boolean reset,
        Duration lockTimeout) {

    /** How long to wait when nobody said. */
    public static final Duration DEFAULT_LOCK_TIMEOUT = Duration.ofMinutes(1);

    /** The plain case: the default owner, no port, data kept. */
    public static EmbeddedSettings of(EmbeddedVersion version, Path directory) {
        return new EmbeddedSettings(
                version, directory, defaultCache(), DatabaseOwner.DEFAULT, false, false, DEFAULT_LOCK_TIMEOUT);
    }

    /** The folder {@code .cache/revchain} in the user's home. */
    public static Path defaultCache() {
        return Path.of(System.getProperty("user.home"), ".cache", "revchain");
    }

    /** The same with another cache. */
    public EmbeddedSettings withCache(Path other) {
        return new EmbeddedSettings(version, directory, other, owner, tcp, reset, lockTimeout);
    }

    /** The same for another user or database. */
    public EmbeddedSettings withOwner(DatabaseOwner other) {
        return new EmbeddedSettings(version, directory, cacheDirectory, other, tcp, reset, lockTimeout);
    }

    /** The same with a port of the loopback interface. */
    public EmbeddedSettings withTcp() {
        return new EmbeddedSettings(version, directory, cacheDirectory, owner, true, reset, lockTimeout);
    }

    /** The same, starting from nothing. */
    public EmbeddedSettings withReset() {
        return new EmbeddedSettings(version, directory, cacheDirectory, owner, tcp, true, lockTimeout);
    }

    /** The same, keeping the data. */
    public EmbeddedSettings withoutReset() {
        return new EmbeddedSettings(version, directory, cacheDirectory, owner, tcp, false, lockTimeout);
    }

    /** The same with another patience. */
    public EmbeddedSettings withLockTimeout(Duration timeout) {
        return new EmbeddedSettings(version, directory, cacheDirectory, owner, tcp, reset, timeout);
    }
}
