package dev.revchain.scratch;

import dev.revchain.database.ServerVersion;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.sql.Identifier;
import dev.revchain.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on which databases can be made and thrown away.
 *
 * <p>The session that makes them stays open for as long as they are needed, and its name is part of theirs: whoever comes
 * later knows by that which databases a killed run left behind, and drops them.
 */
public final class ScratchServer implements AutoCloseable {

    private static final String SCRATCH = "revchain_scratch_";
    private static final String KEPT = "revchain_kept_";

    /** As our own servers say it, which speak English. */
    private static final Pattern MISSING_ROLE = Pattern.compile("\\brole \"(.+)\" does not exist$");

    private static final Pattern MISSING_EXTENSION =
            Pattern.compile("\\bextension \".+\" is not available|\\bextension control file\\b");

    private static final Pattern TIMEOUT = Pattern.compile("^57014 .*\\bstatement timeout$");

    /** Since PostgreSQL 14, and not on every system. */
    private static final String NOTICE_OUR_END = """
            SELECT pg_catalog.set_config(name, '10s', false) FROM pg_catalog.pg_settings
            WHERE name = 'client_connection_check_interval' AND pg_catalog.version() LIKE '%linux%'""";

    private final SessionOpener opener;
    private final Session session;
    private final String run;
    private final boolean ours;
    private final ScratchRules rules;
    private final List<ScratchDatabase> made = new ArrayList<>();
    private volatile boolean closed;

    private ScratchServer(SessionOpener opener, Session session, String run, boolean ours, ScratchRules rules) {
        this.opener = opener;
        this.session = session;
        this.run = run;
        this.ours = ours;
        this.rules = rules;
    }

    /**
     * Opens the server and drops what killed runs left on it.
     *
     * @param maintenance leads to a database that exists, as a role that may create databases
     * @param run a name for this run that no other has, of letters and digits
     */
    public static ScratchServer open(SessionOpener maintenance, String run, ScratchRules rules) {
        return open(maintenance, run, false, rules);
    }

    /** The same on a server that serves nothing else: roles that are missing are made there, and stay. */
    public static ScratchServer openOurs(SessionOpener maintenance, String run, ScratchRules rules) {
        return open(maintenance, run, true, rules);
    }

    private static ScratchServer open(SessionOpener maintenance, String run, boolean ours, ScratchRules rules) {
        SessionOpener named = new SessionOpener(maintenance.address(), maintenance.credentials(), SCRATCH + run);
        ScratchServer server = new ScratchServer(named, named.open(), run, ours, rules);
        server.sweep();
        return server;
    }

    /** How statements of others are run here. */
    public ScratchRules rules() {
        return rules;
    }

    /** The version of the server. */
    public ServerVersion version() {
        return session.version();
    }

    /** The role that works here. */
    public String role() {
        return session.role();
    }

    /**
     * Makes the role that a statement failed for want of, where that may be done.
     *
     * @param message what the server said
     * @return whether it is there now, so that the statement can be tried again
     */
    public boolean providesFor(String message) {
        Matcher role = MISSING_ROLE.matcher(message);
        if (!ours || !role.find()) {
            return false;
        }
        session.run("CREATE ROLE " + Identifier.quote(role.group(1)));
        return true;
    }

    /**
     * What helps when a statement failed because our server has not the extension that it makes, or allows it too little
     * time.
     *
     * @param message what the server said
     */
    public static Optional<Remedy> remedyFor(String message) {
        if (TIMEOUT.matcher(message).find()) {
            return Optional.of(Remedy.set(
                    "statementTimeout", "600", "gives it more time, in seconds; or mend it: nothing was written"));
        }
        return MISSING_EXTENSION.matcher(message).find()
                ? Optional.of(Remedy.set(
                        "scratchUrl", "jdbc:postgresql://localhost/postgres", "a server that has the extension"))
                : Optional.empty();
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
        try {
            session.run("CREATE DATABASE " + Identifier.quote(name) + " TEMPLATE " + template + strategy());
        } catch (MigrationException e) {
            throw ours ? e : e.told(this::noDatabase);
        }
        ScratchDatabase database = new ScratchDatabase(this, opener.on(name), name);
        made.add(database);
        return database;
    }

    /**
     * Files are copied as they are where that is faster: on a server that does not wait for its disk. The other way, which
     * PostgreSQL 15 and newer choose, writes each page into the log too.
     */
    private String strategy() {
        return ours && session.version().major() >= 15 ? " STRATEGY file_copy" : "";
    }

    private Problem noDatabase(Problem problem) {
        boolean forbidden = problem.code() == ProblemCode.NOT_PERMITTED;
        String sentence = forbidden
                ? "the role \"" + role() + "\" may not make databases on the scratch server"
                : "no database can be made on the scratch server: " + problem.sentence();
        Remedy without = Remedy.advice("leave scratchUrl out, so that embedded PostgreSQL serves");
        Remedy allow = Remedy.advice("let it: ALTER ROLE " + Identifier.quote(role()) + " CREATEDB");
        return new Problem(
                problem.code(), sentence, problem.facts(), forbidden ? List.of(allow, without) : List.of(without));
    }

    /** The names under which databases are kept, of letters and digits. */
    public Set<String> kept() {
        return new TreeSet<>(session.query(
                "SELECT pg_catalog.substr(datname, %s) FROM pg_catalog.pg_database WHERE datname LIKE %s"
                        .formatted(KEPT.length() + 1, pattern(KEPT)),
                row -> row.getString(1)));
    }

    /**
     * Keeps a database under a name, so that later runs can start from a copy of it; the oldest go when there are too many.
     * When another run has kept the same meanwhile, that one stays.
     *
     * @param most how many are kept in all
     */
    public void keep(ScratchDatabase database, String name, int most) {
        database.disconnect();
        if (kept().contains(name)) {
            return;
        }
        List<String> oldest = session.query(
                "SELECT datname FROM pg_catalog.pg_database WHERE datname LIKE %s ORDER BY oid DESC OFFSET %s"
                        .formatted(pattern(KEPT), most - 1),
                row -> row.getString(1));
        oldest.forEach(this::drop);
        try {
            session.run("ALTER DATABASE %s RENAME TO %s"
                    .formatted(Identifier.quote(database.name()), Identifier.quote(KEPT + name)));
        } catch (MigrationException e) {
            if (!kept().contains(name)) {
                throw e;
            }
        }
    }

    void drop(String name) {
        drop(session, name);
    }

    private static void drop(Session by, String name) {
        by.run("DROP DATABASE IF EXISTS " + Identifier.quote(name) + " WITH (FORCE)");
    }

    /**
     * Drops the scratch databases of runs that no longer exist. A session on a scratch database is no sign of life: where a
     * statement never ends, its server may not have noticed that the run was killed.
     */
    private void sweep() {
        session.query("""
                        SELECT d.datname FROM pg_catalog.pg_database AS d
                        WHERE d.datname LIKE %s AND NOT EXISTS (
                            SELECT FROM pg_catalog.pg_stat_activity AS a
                            WHERE d.datname LIKE pg_catalog.replace(a.application_name, '_', '\\_') || '\\_%%'
                              AND a.application_name LIKE %s AND a.datname NOT LIKE %s)""".formatted(pattern(SCRATCH), pattern(SCRATCH), pattern(SCRATCH)), row -> row.getString(1))
                .forEach(this::drop);
    }

    private static String pattern(String prefix) {
        return Literal.quote(prefix.replace("_", "\\_") + "%");
    }

    /** Drops what was made here and is still there, also after a failure halfway. */
    @Override
    public void close() {
        made.forEach(ScratchDatabase::disconnect);
        dropAll(session);
        session.close();
        closed = true;
    }

    /**
     * Drops the same while another thread still works here, which fails by that: for a build that is broken off, and would
     * leave a statement behind that runs for ever. Does nothing once this is closed.
     */
    public void abandon() {
        if (!closed) {
            try (Session other = opener.open()) {
                dropAll(other);
            }
        }
    }

    /** Our own server ends with us; another one must notice that we are gone, even while it runs a statement. */
    void prepare(Session session) {
        if (!ours) {
            session.query(NOTICE_OUR_END, row -> row.getString(1));
        }
    }

    private void dropAll(Session by) {
        by.query(
                        "SELECT datname FROM pg_catalog.pg_database WHERE datname LIKE " + pattern(SCRATCH + run + "_"),
                        row -> row.getString(1))
                .forEach(name -> drop(by, name));
    }
}
