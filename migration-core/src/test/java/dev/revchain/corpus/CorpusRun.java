package dev.revchain.corpus;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.corpus.CorpusResult.Check;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.PostgresRules;
import dev.revchain.ddl.Script;
import dev.revchain.ddl.ScriptWriter;
import dev.revchain.ddl.TransactionNeed;
import dev.revchain.diff.Change;
import dev.revchain.diff.Differ;
import dev.revchain.introspect.Introspector;
import dev.revchain.introspect.ReadOptions;
import dev.revchain.problem.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The oracle: there, and back, and nothing left to do. */
final class CorpusRun {

    private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.*)\" does not exist");

    private final CorpusServer server;
    private final Witness witness;
    private final String prefix;

    /** Runs cases in databases whose names begin with the prefix. */
    CorpusRun(CorpusServer server, Witness witness, String prefix) {
        this.server = server;
        this.witness = witness;
        this.prefix = prefix;
    }

    CorpusResult run(CorpusCase subject) {
        CorpusResult result = new CorpusResult(subject);
        String from = prefix + "_b";
        String to = prefix + "_a";
        try (Connection before = server.open(from);
                Connection after = server.open(to)) {
            if (before.getMetaData().getDatabaseMajorVersion() < subject.since()) {
                return result;
            }
            load(before, subject.before());
            load(after, subject.after());
            compare(result, before, after);
        } catch (SQLException e) {
            result.fail(Check.LOAD, String.valueOf(e.getMessage()));
        } catch (MigrationException.Failed e) {
            result.fail(Check.LOAD, e.problems().toString());
        }
        return result;
    }

    private void compare(CorpusResult result, Connection working, Connection target) throws SQLException {
        int version = working.getMetaData().getDatabaseMajorVersion();
        Differ differ = new Differ(new PostgresRules(version));
        ScriptWriter writer = new ScriptWriter(version);
        boolean owners = result.subject().kinds().contains("owner");
        Introspector introspector = new Introspector(new ReadOptions(true, owners));
        Catalog before = introspector.read(working);
        Catalog after = introspector.read(target);
        if (!differ.diff(before, before).isEmpty() || !differ.diff(after, after).isEmpty()) {
            result.fail(Check.IDENTITY, "the diff of a schema with itself is not empty");
        }
        Script up;
        Script down;
        try {
            List<Change> changes = differ.diff(before, after);
            if (result.subject().isSame() && !changes.isEmpty()) {
                result.fail(Check.IDENTITY, changes.get(0).toString());
            }
            up = writer.write(changes);
            down = writer.write(differ.diff(after, before));
        } catch (RuntimeException e) {
            e.printStackTrace();
            result.fail(Check.UP, e.toString());
            result.fail(Check.DOWN, e.toString());
            return;
        }
        result.scripts("-- up\n" + up.text() + "\n-- down\n" + down.text());
        String beforeDump = witness.dump(working);
        String afterDump = witness.dump(target);
        Map<String, Long> rows = Map.of();
        Optional<String> seed = result.subject().seedBefore();
        if (seed.isPresent()) {
            execute(working, seed.get());
            rows = Rows.count(working);
        }
        if (!apply(result, Check.UP, working, up)) {
            result.fail(Check.DOWN, "not reached");
            return;
        }
        if (seed.isPresent()) {
            Rows.lost(rows, Rows.count(working)).ifPresent(lost -> result.fail(Check.SEED, lost));
        }
        expect(result, Check.UP, introspector.read(working), after);
        Witness.difference(witness.dump(working), afterDump).ifPresent(d -> result.fail(Check.UP_WITNESS, d));
        if (apply(result, Check.DOWN, working, down)) {
            expect(result, Check.DOWN, introspector.read(working), before);
            Witness.difference(witness.dump(working), beforeDump).ifPresent(d -> result.fail(Check.DOWN_WITNESS, d));
        }
    }

    private static void expect(CorpusResult result, Check check, Catalog found, Catalog wanted) {
        for (ObjectId id : wanted.objects().keySet()) {
            if (!wanted.find(id).equals(found.find(id))) {
                result.fail(
                        check,
                        "wanted " + wanted.find(id).orElseThrow() + "\n      found "
                                + found.find(id).map(Object::toString).orElse("nothing"));
            }
        }
        for (ObjectId id : found.objects().keySet()) {
            if (wanted.find(id).isEmpty()) {
                result.fail(check, "not wanted: " + found.find(id).orElseThrow());
            }
        }
    }

    private static boolean apply(CorpusResult result, Check check, Connection connection, Script script)
            throws SQLException {
        connection.setAutoCommit(false);
        String at = "";
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (DdlStatement ddl : script.statements()) {
                at = ddl.sql();
                statement.execute(ddl.sql());
                if (ddl.transaction() != TransactionNeed.ANY) {
                    connection.commit();
                }
            }
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            result.fail(check, e.getMessage().lines().limit(3).toList() + "\n      at " + at);
            return false;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Loads a schema; roles that it names and nobody made are made. */
    private void load(Connection connection, String sql) throws SQLException {
        while (true) {
            try {
                execute(connection, sql);
                return;
            } catch (SQLException e) {
                String message = String.valueOf(e.getMessage());
                if (message.contains("transaction block") || message.contains("client_encoding")) {
                    Psql.run(connection, sql);
                    return;
                }
                Matcher role = MISSING_ROLE.matcher(message);
                if (!role.find() || !connection.getAutoCommit()) {
                    throw e;
                }
                server.createRole(role.group(1));
                server.clean(connection);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            statement.execute("RESET ALL");
            statement.execute("RESET SESSION AUTHORIZATION");
        }
    }
}
