package dev.revchain.command;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
import dev.revchain.database.SessionOpener;
import dev.revchain.embedded.EmbeddedServer;
import dev.revchain.embedded.TestDatabase;
import dev.revchain.execute.ExecutionEvent;
import dev.revchain.execute.Report;
import dev.revchain.execute.Resumption;
import dev.revchain.execute.RunLimits;
import dev.revchain.execute.RunSettings;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.plan.Direction;
import dev.revchain.plan.StampPlan;
import dev.revchain.revision.RevisionId;
import dev.revchain.sql.QualifiedName;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A folder of revisions and a database to run them on, with every verb at its simplest.
 *
 * @param folder of the revision files
 * @param opener how the verbs connect
 * @param settings how they run
 * @param events all they told
 */
public record TestProject(Path folder, SessionOpener opener, RunSettings settings, List<ExecutionEvent> events) {

    /** Where revisions are recorded when a test does not care. */
    public static final QualifiedName TABLE = new QualifiedName("public", "schema_revision");

    /** A project with the settings of a user who set none, but for a short wait for the lock. */
    public static TestProject on(TestDatabase database, Path folder) {
        return new TestProject(folder, opener(database), settings(TABLE), new CopyOnWriteArrayList<>());
    }

    /** A connection through the server's socket, as its own user. */
    public static SessionOpener opener(TestDatabase database) {
        return opener(database, database.server().user());
    }

    /** The same as another role. */
    public static SessionOpener opener(TestDatabase database, String user) {
        EmbeddedServer server = database.server();
        return new SessionOpener(
                DatabaseAddress.onSocket(server.socket(), database.name()),
                new Credentials(Optional.of(user), Optional.empty()),
                "test");
    }

    /** Settings with this version table. */
    public static RunSettings settings(QualifiedName table) {
        return new RunSettings(
                table,
                RunSettings.TransactionMode.REVISION,
                new RunLimits(Duration.ofSeconds(30), Duration.ZERO, 0, Duration.ZERO),
                false,
                "1.2.3");
    }

    /** The same with other settings. */
    public TestProject with(RunSettings other) {
        return new TestProject(folder, opener, other, events);
    }

    /** The same over another way to the database. */
    public TestProject through(SessionOpener other) {
        return new TestProject(folder, other, settings, events);
    }

    TestProject inOneTransaction() {
        return with(new RunSettings(
                settings.versionTable(),
                RunSettings.TransactionMode.SINGLE,
                settings.limits(),
                false,
                settings.toolVersion()));
    }

    TestProject withTimeouts(Duration lock, Duration tableLock, Duration statement) {
        return with(new RunLimits(lock, tableLock, 0, statement));
    }

    TestProject with(RunLimits limits) {
        return with(new RunSettings(
                settings.versionTable(), settings.transactionMode(), limits, false, settings.toolVersion()));
    }

    /** Writes a revision that follows another; {@code ""} for none. */
    public TestProject revision(String id, String parents, String up, String down) {
        return file(id, """
                -- Revision %s
                --
                -- Revision ID: %s
                -- Revises: %s

                -- migrate:up
                %s

                -- migrate:down
                %s
                """.formatted(id, id, parents, up, down));
    }

    /** Writes a revision both of whose sections run outside a transaction. */
    public TestProject outside(String id, String parents, String up, String down) {
        return file(id, """
                -- Revision %s
                --
                -- Revision ID: %s
                -- Revises: %s

                -- migrate:up transaction=false
                %s

                -- migrate:down transaction=false
                %s
                """.formatted(id, id, parents, up, down));
    }

    TestProject file(String id, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(path(id), text);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path path(String id) {
        return folder.resolve(id + ".sql");
    }

    TestProject remove(String id) {
        try {
            Files.delete(path(id));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    RevisionDirectory directory() {
        return new RevisionDirectory(List.of(folder), false);
    }

    /** Goes up to the head. */
    public Report up() {
        return up("head");
    }

    Report up(String target) {
        return up(target, Set.of(), false, Resumption.ASK);
    }

    Report up(Resumption resumption) {
        return up("head", Set.of(), false, resumption);
    }

    Report up(String target, Set<String> accept, boolean allowUnknown, Resumption resumption) {
        return verb(target, accept, allowUnknown, resumption).run(() -> opener, events::add, System::nanoTime);
    }

    private Up verb(String target, Set<String> accept, boolean allowUnknown, Resumption resumption) {
        Set<RevisionId> accepted = accept.stream().map(RevisionId::new).collect(Collectors.toSet());
        return new Up(new Up.Request(directory(), target, settings, accepted, allowUnknown, resumption));
    }

    /** Goes down to a target. */
    public Report down(String target) {
        return down(target, false, Resumption.ASK);
    }

    Report downRecorded(String target) {
        return down(target, true, Resumption.ASK);
    }

    Report down(String target, boolean useRecorded, Resumption resumption) {
        return new Down(new Down.Request(directory(), target, settings, useRecorded, resumption))
                .run(() -> opener, events::add, System::nanoTime);
    }

    StampPlan stamp(String target, boolean purge) {
        return new Stamp(new Stamp.Request(directory(), target, purge, false, settings)).run(() -> opener, events::add);
    }

    Describe describe() {
        return new Describe(directory(), settings, () -> opener);
    }

    String script(Direction direction, String range) {
        StringWriter out = new StringWriter();
        new WriteScript(new WriteScript.Request(directory(), range, direction, settings)).write(out, () -> opener);
        return out.toString();
    }

    String dryUp(String target, Set<String> accept, boolean allowUnknown) {
        StringWriter out = new StringWriter();
        verb(target, accept, allowUnknown, Resumption.ASK).dryRun(() -> opener, out);
        return out.toString();
    }

    String dryDown(String target, boolean useRecorded) {
        StringWriter out = new StringWriter();
        new Down(new Down.Request(directory(), target, settings, useRecorded, Resumption.ASK))
                .dryRun(() -> opener, events::add, out);
        return out.toString();
    }

    /** Events of one kind. */
    public <T extends ExecutionEvent> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
