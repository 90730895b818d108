package dev.revchain.stage;

import dev.revchain.catalog.Catalog;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.PostgresRules;
import dev.revchain.ddl.Script;
import dev.revchain.ddl.ScriptWriter;
import dev.revchain.ddl.TransactionNeed;
import dev.revchain.diff.Change;
import dev.revchain.diff.Differ;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the stages of a change, one after the other. */
public final class StageWriter {

    private final Differ differ;
    private final ScriptWriter writer;

    /** A writer for one major version of PostgreSQL. */
    public StageWriter(int serverVersion) {
        this.differ = new Differ(new PostgresRules(serverVersion));
        this.writer = new ScriptWriter(serverVersion);
    }

    /** All statements from one schema to another, whatever they ask of transactions. */
    public Script script(Catalog from, Catalog to) {
        return writer.write(differ.diff(from, to));
    }

    /**
     * The next stage on the way.
     *
     * @param at what is there, after the stages so far
     * @param desired where the last stage is to lead
     * @return empty when there is nothing left to do
     */
    public Optional<Stage> next(Catalog at, Catalog desired) {
        Script script = script(at, desired);
        if (script.isEmpty()) {
            return Optional.empty();
        }
        Script labels = labels(script);
        return Optional.of(
                labels.isEmpty() ? new Stage(Stage.Purpose.CHANGES, script) : new Stage(Stage.Purpose.LABELS, labels));
    }

    /** The way back from where a stage led. */
    public Script back(Catalog after, Catalog before) {
        return script(after, before);
    }

    /**
     * The labels that are used by what comes later in the script. They need nothing of it themselves, but for the other
     * labels of their type, next to which they may stand.
     */
    private static Script labels(Script script) {
        Set<Change> used = script.statements().stream()
                .filter(statement -> statement.transaction() == TransactionNeed.COMMIT_AFTER)
                .map(DdlStatement::cause)
                .collect(Collectors.toSet());
        List<DdlStatement> labels = script.statements().stream()
                .filter(statement -> used.contains(statement.cause()))
                .toList();
        return new Script(labels);
    }
}
