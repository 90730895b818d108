package dev.revchain.scratch;

import dev.revchain.database.ServerVersion;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.sql.Identifier;
import dev.revchain.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A server on which databases can be made and thrown away.
 *
 * <p>The session that makes them stays open for as long as they are needed, and its name is part of theirs: whoever comes
 * later knows by that which databases a killed run left behind, and drops them.
 */
public final class ScratchServer implements AutoCloseable {

    private static final String SCRATCH = "revchain_scratch_";
    private static final String KEPT = "revchain_kept_";

    private final SessionOpener opener;
    private final Session session;
    private final String run;
    private final List<ScratchDatabase> made = new ArrayList<>();

    private ScratchServer(SessionOpener opener, Session session, String run) {
        this.opener = opener;
        this.session = session;
        this.run = run;
    }

    /**
     * Opens the server and drops what killed runs left on it.
     *
     * @param maintenance leads to a database that exists, as a role that may create databases
     * @param run a name for this run that no other has, of letters and digits
     */
    public static ScratchServer open(SessionOpener maintenance, String run) {
        SessionOpener named = new SessionOpener(maintenance.address(), maintenance.credentials(), SCRATCH + run);
        ScratchServer server = new ScratchServer(named, named.open(), run);
        server.sweep();
        return server;
    }

    /** The version of the server. */
    public ServerVersion version() {
        return session.version();
    }

    /** The role that works here. */
    public String role() {
        return session.role();
    }

    /** A new database with nothing in it. */
    public ScratchDatabase create() {
        return create("template0");
    }

    /** A copy of a database that was kept under this name. */
    public ScratchDatabase copyOf(String kept) {
        return create(Identifier.quote(KEPT + kept));
    }

    private ScratchDatabase create(String template) {
        String name = SCRATCH + run + "_" + (made.size() + 1);
        session.run("CREATE DATABASE " + Identifier.quote(name) + " TEMPLATE " + template);
        ScratchDatabase database = new ScratchDatabase(this, opener.on(name), name);
        made.add(database);
        return database;
    }

    /** The names under which databases are kept, of letters and digits. */
    public Set<String> kept() {
        return new TreeSet<>(session.query(
                "SELECT pg_catalog.substr(datname, %d) FROM pg_catalog.pg_database WHERE datname LIKE %s"
                        .formatted(KEPT.length() + 1, pattern(KEPT)),
                row -> row.getString(1)));
    }

    /**
     * Keeps a database under a name, so that later runs can start from a copy of it; the oldest go when there are too many.
     *
     * @param most how many are kept in all
     */
    public void keep(ScratchDatabase database, String name, int most) {
        database.disconnect();
        List<String> oldest = session.query(
                "SELECT datname FROM pg_catalog.pg_database WHERE datname LIKE %s ORDER BY oid DESC OFFSET %d"
                        .formatted(pattern(KEPT), most - 1),
                row -> row.getString(1));
        oldest.forEach(this::drop);
        session.run("ALTER DATABASE %s RENAME TO %s"
                .formatted(Identifier.quote(database.name()), Identifier.quote(KEPT + name)));
    }

    void drop(String name) {
        session.run("DROP DATABASE IF EXISTS " + Identifier.quote(name) + " WITH (FORCE)");
    }

    /** Drops the scratch databases of runs that no longer exist. */
    private void sweep() {
        session.query("""
                        SELECT d.datname FROM pg_catalog.pg_database AS d
                        WHERE d.datname LIKE %s AND NOT EXISTS (
                            SELECT FROM pg_catalog.pg_stat_activity AS a
                            WHERE d.datname LIKE pg_catalog.replace(a.application_name, '_', '\\_') || '\\_%%'
                              AND a.application_name LIKE %s)""".formatted(pattern(SCRATCH), pattern(SCRATCH)), row -> row.getString(1))
                .forEach(this::drop);
    }

    private static String pattern(String prefix) {
        return Literal.quote(prefix.replace("_", "\\_") + "%");
    }

    /** Drops what was made here and is still there, also after a failure halfway. */
    @Override
    public void close() {
        made.forEach(ScratchDatabase::disconnect);
        session.query(
                        "SELECT datname FROM pg_catalog.pg_database WHERE datname LIKE " + pattern(SCRATCH + run + "_"),
                        row -> row.getString(1))
                .forEach(this::drop);
        session.close();
    }
}
