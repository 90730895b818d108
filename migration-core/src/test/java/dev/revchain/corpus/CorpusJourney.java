package dev.revchain.corpus;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.corpus.CorpusResult.Check;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.Script;
import dev.revchain.hazard.ScriptHazards;
import dev.revchain.introspect.Introspector;
import dev.revchain.rename.RenameQuestion;
import dev.revchain.rename.RenameRequest;
import dev.revchain.rename.RenameWish;
import dev.revchain.rename.Renamed;
import dev.revchain.rename.Renaming;
import dev.revchain.rename.Workbench;
import dev.revchain.stage.Stage;
import dev.revchain.stage.Stage.Purpose;
import dev.revchain.stage.StageWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One case on its way, stage by stage as a project would run its revisions, and back again. */
final class CorpusJourney implements Workbench {

    private static final int MOST_STAGES = 12;

    private final CorpusResult result;
    private final Connection connection;
    private final Introspector introspector;
    private final StageWriter stages;
    private final List<Leg> legs = new ArrayList<>();

    CorpusJourney(CorpusResult result, Connection connection, Introspector introspector, StageWriter stages) {
        this.result = result;
        this.connection = connection;
        this.introspector = introspector;
        this.stages = stages;
    }

    /** A stage that was run, with what was there before and the way back. */
    private record Leg(Catalog before, ScriptHazards there, ScriptHazards back) {}

    /** The scripts of all stages, in order. */
    List<ScriptHazards> there() {
        return legs.stream().map(Leg::there).toList();
    }

    /** The scripts that take the stages back, in the order of the stages. */
    List<ScriptHazards> back() {
        return legs.stream().map(Leg::back).toList();
    }

    /**
     * Whether every stage could be run; what came of them is compared.
     *
     * @param wishes what the case says of renames
     */
    boolean up(Catalog from, Catalog to, List<RenameWish> wishes) throws SQLException {
        Catalog at = from;
        StringBuilder text = new StringBuilder();
        Renamed renamed = Renaming.of(this, from, to, new RenameRequest(wishes, RenameQuestion.NOBODY));
        renamed.undo(this);
        Optional<Stage> next = next(() -> stages.first(renamed, to));
        Optional<Purpose> last = Optional.empty();
        while (next.isPresent() && legs.size() < MOST_STAGES) {
            boolean again = last.equals(Optional.of(Purpose.CHANGES)) && last.equals(next.map(Stage::purpose));
            if (again && Boolean.getBoolean("corpus.once")) {
                result.fail(Check.AT_ONCE, next.get().script().text());
            }
            last = next.map(Stage::purpose);
            Catalog there = legs.isEmpty() ? renamed.catalog() : at;
            ScriptHazards told = ScriptHazards.of(next.get().script(), there, renamed.doubts());
            text.append("-- up\n").append(told.text());
            result.scripts(text.toString());
            if (!apply(Check.UP, next.get().script())) {
                return false;
            }
            Catalog after = introspector.read(connection);
            Renamed led = legs.isEmpty() ? renamed.back(this, after) : renamed.backLater(after);
            ScriptHazards toldBack = ScriptHazards.of(back(next.get(), led, at), led.catalog(), led.doubts());
            legs.add(new Leg(at, told, toldBack));
            at = after;
            next = next(() -> stages.next(after, to));
        }
        for (int i = legs.size() - 1; i >= 0; i--) {
            text.append("-- down\n").append(legs.get(i).back().text());
        }
        result.scripts(text.toString());
        expect(Check.UP, at, to);
        return true;
    }

    /** Whether every stage could be taken back; what came of them is compared. */
    boolean down() throws SQLException {
        for (int i = legs.size() - 1; i >= 0; i--) {
            if (!apply(Check.DOWN, legs.get(i).back().script())) {
                return false;
            }
            expect(Check.DOWN, introspector.read(connection), legs.get(i).before());
        }
        return true;
    }

    private Optional<Stage> next(Supplier<Optional<Stage>> stage) {
        try {
            return stage.get();
        } catch (RuntimeException e) {
            e.printStackTrace();
            result.fail(Check.UP, e.toString());
            return Optional.empty();
        }
    }

    private Script back(Stage stage, Renamed after, Catalog before) {
        try {
            after.undo(this);
            return stages.back(stage, after, before);
        } catch (RuntimeException e) {
            e.printStackTrace();
            result.fail(Check.DOWN, e.toString());
            return new Script(List.of());
        }
    }

    @Override
    public Catalog read() {
        return introspector.read(connection);
    }

    @Override
    public Optional<String> attempt(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void expect(Check check, Catalog found, Catalog wanted) {
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

    private boolean apply(Check check, Script script) throws SQLException {
        connection.setAutoCommit(!script.isTransactional());
        String at = "";
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (DdlStatement ddl : script.statements()) {
                at = ddl.sql();
                statement.execute(ddl.sql());
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return true;
        } catch (SQLException e) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            result.fail(check, e.getMessage().lines().limit(3).toList() + "\n      at " + at);
            return false;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
