package dev.revchain.corpus;

import dev.revchain.corpus.CorpusResult.Check;
import dev.revchain.hazard.Hazard;
import dev.revchain.hazard.ScriptHazards;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The way of a case once more, there and back, with rows in its tables. */
final class SeededRun {

    private final CorpusResult result;
    private final Connection connection;
    private final List<ScriptHazards> up;
    private final List<ScriptHazards> down;

    /** @param down in the order of the stages, the first of which is taken back last */
    SeededRun(CorpusResult result, Connection connection, List<ScriptHazards> up, List<ScriptHazards> down) {
        this.result = result;
        this.connection = connection;
        this.up = up;
        this.down = new ArrayList<>(down);
        Collections.reverse(this.down);
    }

    /** Rows that should be kept, there and back; then rows that changes may refuse, on each end. */
    void run() throws SQLException {
        fill(Seeding.Kind.PLAIN);
        if (!go("up", up) || !go("down", down)) {
            return;
        }
        fill(Seeding.Kind.ROUGH);
        if (go("up", up)) {
            fill(Seeding.Kind.ROUGH);
            go("down", down);
        }
    }

    private void fill(Seeding.Kind kind) throws SQLException {
        result.seeded(Seeding.of(connection, kind));
    }

    /** Whether the whole way was gone; if not, whether that was to be expected is in the result. */
    boolean go(String way, List<ScriptHazards> scripts) throws SQLException {
        Holdings before = Holdings.of(connection);
        for (ScriptHazards script : scripts) {
            if (!apply(way, script)) {
                return false;
            }
        }
        Holdings after = Holdings.of(connection);
        result.compared(before.values());
        List<Hazard> hazards =
                scripts.stream().flatMap(script -> script.all().stream()).toList();
        List<String> losses = new Losses(connection, hazards).between(before, after);
        if (!losses.isEmpty()) {
            result.fail(Check.SEED, way + ": " + String.join("\n      ", losses));
        }
        return true;
    }

    private boolean apply(String way, ScriptHazards script) throws SQLException {
        connection.setAutoCommit(!script.script().isTransactional());
        ScriptHazards.Judged at = null;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (ScriptHazards.Judged judged : script.statements()) {
                at = judged;
                statement.execute(judged.statement().sql());
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return true;
        } catch (SQLException e) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            if (at == null || !Losses.isForeseen(at.hazards())) {
                result.fail(
                        Check.SEED,
                        way + " failed, unforeseen: "
                                + e.getMessage().lines().limit(3).toList() + "\n      at "
                                + (at == null ? "" : at.statement().sql()));
            }
            return false;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
