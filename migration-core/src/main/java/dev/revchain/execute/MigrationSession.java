package dev.revchain.execute;

import dev.revchain.database.ServerVersion;
import dev.revchain.database.Session;
import dev.revchain.database.SessionOpener;
import dev.revchain.plan.StampPlan;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionId;
import dev.revchain.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A session made ready for revisions: the server is looked at, the settings are made, the version table is known.
 *
 * <p>The migration lock, once taken, is held until the session is closed.
 */
public final class MigrationSession implements AutoCloseable {

    private final Session session;
    private final SessionOpener opener;
    private final RunSettings settings;
    private final ServerState server;
    private final VersionTable table;
    private Optional<Cancellation> cancellation = Optional.empty();

    private MigrationSession(Session session, SessionOpener opener, RunSettings settings, ServerState server) {
        this.session = session;
        this.opener = opener;
        this.settings = settings;
        this.server = server;
        this.table = new VersionTable(settings.versionTable(), settings.toolVersion());
    }

    /**
     * A session that may write.
     *
     * @throws dev.revchain.problem.MigrationException when there is no connection, or the server is not fit to be written
     */
    public static MigrationSession toWrite(SessionOpener opener, RunSettings settings) {
        MigrationSession opened = open(opener, settings);
        try {
            opened.server.refuseReadOnly(opened.session);
            opened.session.run(SessionSettings.ofTool(opened.server));
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** A session that only looks: it takes no lock, makes no table, and works on a standby. */
    public static MigrationSession toRead(SessionOpener opener, RunSettings settings) {
        MigrationSession opened = open(opener, settings);
        try {
            opened.session.run(SessionSettings.readOnly(opened.server.version()));
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static MigrationSession open(SessionOpener opener, RunSettings settings) {
        Session session = opener.open();
        try {
            session.run(SessionSettings.first());
            return new MigrationSession(session, opener, settings, ServerState.of(session, settings));
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Keeps every other run on the same version table out until this session is closed. */
    public void lock(ExecutionListener listener) {
        new MigrationLock(session, table.key(), settings).acquire(listener);
        cancellation = Optional.of(Cancellation.of(session));
    }

    /** What is applied; nothing where there is no version table yet. */
    public AppliedRevisions applied() {
        return server.table().comment().isEmpty() && !exist(table.sql())
                ? AppliedRevisions.NONE
                : new VersionTableReader(session, table).read();
    }

    /**
     * The downgrades of revisions as they were recorded when the revisions were applied, where there are any.
     *
     * @throws dev.revchain.problem.MigrationException.Refused {@code NOT_PERMITTED} when other roles may write the version
     *     table: they could have us run what they like
     */
    public Map<RevisionId, String> recordedDowngrades(List<RevisionId> revisions) {
        VersionTableReader reader = new VersionTableReader(session, table);
        List<String> others = reader.otherWriters();
        if (!others.isEmpty()) {
            throw Problem.of(
                            ProblemCode.NOT_PERMITTED,
                            "other roles may write " + table.sql() + ", so the downgrade recorded there is not run")
                    .fact("roles", String.join(", ", others))
                    .remedy(Remedy.advice("REVOKE INSERT, UPDATE ON " + table.sql() + " FROM those roles"))
                    .remedy(Remedy.advice("or bring the files back: "
                            + revisions.stream().map(RevisionId::value).collect(Collectors.joining(", "))))
                    .refused();
        }
        return reader.downgrades(revisions);
    }

    /**
     * Records where the database is said to be; only under the lock.
     *
     * @param added what the version table keeps of the revisions that are added, in the order of the plan
     */
    public void stamp(StampPlan plan, List<UpRecord> added) {
        createTables();
        List<String> statements = new ArrayList<>(List.of("BEGIN"));
        if (!plan.remove().isEmpty()) {
            statements.add(table.log().each(table.forget(plan.remove()), "stamp", "removed"));
        }
        added.forEach(record -> statements.add(
                table.log().each(table.insert(record, "applied", VersionTable.ELAPSED), "stamp", "recorded")));
        session.run(String.join(";\n", statements));
        requireRecorded(plan);
        session.run("COMMIT");
    }

    private void requireRecorded(StampPlan plan) {
        Set<RevisionId> recorded = applied().ids();
        boolean forgotten = plan.remove().stream().allMatch(id -> plan.add().contains(id) || !recorded.contains(id));
        if (!forgotten || !recorded.containsAll(plan.add())) {
            throw new Recording(session, table).missing();
        }
    }

    /** Takes the edited text of applied revisions for the text that was applied; only under the lock. */
    public void accept(List<UpRecord> edited) {
        String outcome = Literal.quote("accepted");
        new Recording(session, table)
                .run(edited.stream()
                        .map(record -> table.log().one(table.accept(record), "up", outcome, VersionTable.ELAPSED))
                        .collect(Collectors.joining(";\n", "BEGIN;\n", ";\nCOMMIT")));
    }

    /**
     * Makes the version table and its log where they are missing; only under the lock. An event trigger of the database
     * finds what it names, as it does when a revision makes a table.
     */
    void createTables() {
        if (!exist(table.sql(), table.log().sql())) {
            String schema = server.table().schemaExists() ? "" : table.createSchema() + ";\n";
            try {
                session.run("BEGIN;\nSET LOCAL search_path TO DEFAULT;\n" + schema + table.create() + ";\nCOMMIT");
            } catch (MigrationException.Failed e) {
                throw new MissingPrivilege(session, table, server.table().schemaExists()).of(e);
            }
        }
    }

    private boolean exist(String... tables) {
        String question = Stream.of(tables)
                .map(name -> "pg_catalog.to_regclass(%s) IS NOT NULL".formatted(Literal.quote(name)))
                .collect(Collectors.joining(" AND ", "SELECT ", ""));
        return session.query(question, row -> row.getBoolean(1)).get(0);
    }

    /** The version of the server. */
    public ServerVersion version() {
        return server.version();
    }

    /** Where the database is, for messages. */
    public String address() {
        return session.address().toString();
    }

    Session session() {
        return session;
    }

    SessionOpener opener() {
        return opener;
    }

    /** Who this session waits for, when it does. */
    Blockers blockers() {
        return new Blockers(opener, server.backendPid());
    }

    RunSettings settings() {
        return settings;
    }

    ServerState server() {
        return server;
    }

    VersionTable table() {
        return table;
    }

    /** The server notices a closed connection a moment later; who comes next should not have to wait for that. */
    @Override
    public void close() {
        if (cancellation.isPresent()) {
            unlock();
        }
        session.close();
        cancellation.ifPresent(Cancellation::close);
    }

    /** The run is over: what fails now must not hide how it ended, and the server drops the lock by itself. */
    private void unlock() {
        try {
            session.rollBack();
            session.run("SELECT pg_catalog.pg_advisory_unlock(" + table.key().value() + ")");
        } catch (MigrationException e) {
            // Whoever comes next waits a moment longer.
            return;
        }
    }
}
