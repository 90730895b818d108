package dev.revchain.corpus;

import dev.revchain.catalog.Catalog;
import dev.revchain.corpus.CorpusResult.Check;
import dev.revchain.hazard.Hazard;
import dev.revchain.introspect.Introspector;
import dev.revchain.introspect.ReadOptions;
import dev.revchain.problem.MigrationException;
import dev.revchain.stage.StageWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
        StageWriter stages =
                new StageWriter(working.getMetaData().getDatabaseMajorVersion(), Boolean.getBoolean("corpus.online"));
        boolean owners = result.subject().kinds().contains("owner");
        Introspector introspector = new Introspector(new ReadOptions(true, owners));
        Catalog before = introspector.read(working);
        Catalog after = introspector.read(target);
        if (!stages.script(before, before).isEmpty()
                || !stages.script(after, after).isEmpty()) {
            result.fail(Check.IDENTITY, "the diff of a schema with itself is not empty");
        }
        if (result.subject().isSame() && !stages.script(before, after).isEmpty()) {
            result.fail(Check.IDENTITY, stages.script(before, after).text());
        }
        String beforeDump = witness.dump(working);
        String afterDump = witness.dump(target);
        Optional<String> seed = result.subject().seedBefore();
        if (seed.isPresent()) {
            execute(working, seed.get());
        }
        Holdings rows = Holdings.of(working);
        CorpusJourney journey = new CorpusJourney(result, working, introspector, stages);
        if (!journey.up(before, after, result.subject().renames())) {
            result.fail(Check.DOWN, "not reached");
            return;
        }
        List<Hazard> told = journey.there().stream()
                .flatMap(script -> script.all().stream())
                .toList();
        new Losses(working, told)
                .between(rows, Holdings.of(working))
                .forEach(loss -> result.fail(Check.SEED, "seed.sql: " + loss));
        Witness.difference(witness.dump(working), afterDump).ifPresent(d -> result.fail(Check.UP_WITNESS, d));
        if (journey.down()) {
            Witness.difference(witness.dump(working), beforeDump).ifPresent(d -> result.fail(Check.DOWN_WITNESS, d));
            if (!Boolean.getBoolean("corpus.noseed")) {
                new SeededRun(result, working, journey.there(), journey.back()).run();
            }
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
