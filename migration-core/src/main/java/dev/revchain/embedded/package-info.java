/**
 * A PostgreSQL server of our own, for projects that name no database, for scratch databases and for tests.
 *
 * <p>{@link dev.revchain.embedded.EmbeddedServer} is the door. The way to a running server, in the order of the types:
 * {@code EmbeddedVersion} (which binaries, pinned by checksum) → {@code BinariesCache} (unpacked once) →
 * {@code ClusterTemplate} (initialised once) → {@code DataDirectory} (a copy of it, one server at a time) →
 * {@code ServerProcess} (which dies with us) → {@code Provisioning} (the user and the database).
 *
 * <p>May use {@code problem}, {@code database}, the disk, processes and JDBC. How the binaries are fetched is the
 * caller's affair: a {@link dev.revchain.embedded.BinariesSource}.
 */
package dev.revchain.embedded;
