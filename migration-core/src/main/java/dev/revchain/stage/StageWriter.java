package dev.revchain.stage;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TypeObject.EnumType;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.DdlWriter;
import dev.revchain.ddl.PostgresRules;
import dev.revchain.ddl.Script;
import dev.revchain.ddl.TransactionNeed;
import dev.revchain.diff.Change;
import dev.revchain.diff.Differ;
import dev.revchain.rename.Renamed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the stages of a change, one after the other. */
public final class StageWriter {

    private final Differ differ;
    private final DdlWriter writer;
    private final OnlineStages stages;
    private final boolean online;

    /** A writer of the plain way, for one major version of PostgreSQL. */
    public StageWriter(int serverVersion) {
        this(serverVersion, false);
    }

    /**
     * A writer for one major version of PostgreSQL.
     *
     * @param online whether the users of the database are to notice as little as can be
     */
    public StageWriter(int serverVersion, boolean online) {
        this.differ = new Differ(new PostgresRules(serverVersion));
        this.writer = new DdlWriter(serverVersion);
        this.stages = new OnlineStages(differ, writer, serverVersion);
        this.online = online;
    }

    /** Whether the users of the database are to notice as little as can be. */
    public boolean isOnline() {
        return online;
    }

    /** All statements from one schema to another, whatever they ask of transactions. */
    public Script script(Catalog from, Catalog to) {
        return writer.write(from, differ.diff(from, to));
    }

    /** All statements from one schema to another; what was renamed gets its new names first. */
    public Script script(Renamed from, Catalog to) {
        return writer.write(from.steps(), from.catalog(), differ.diff(from.catalog(), to));
    }

    /**
     * The first stage. What was renamed gets its new names at its beginning.
     *
     * @param renamed what is there, under its new names
     * @param desired where the last stage is to lead
     * @return empty when there is nothing to do
     */
    public Optional<Stage> first(Renamed renamed, Catalog desired) {
        Optional<Stage> changes = next(renamed.catalog(), desired);
        if (renamed.steps().isEmpty()) {
            return changes;
        }
        Stage renames = new Stage(Stage.Purpose.RENAMES, writer.write(renamed.steps(), renamed.catalog(), List.of()));
        return Optional.of(changes.filter(stage -> stage.script().isTransactional())
                .map(renames::with)
                .orElse(renames));
    }

    /**
     * The next stage on the way.
     *
     * @param at what is there, after the stages so far
     * @param desired where the last stage is to lead
     * @return empty when there is nothing left to do
     */
    public Optional<Stage> next(Catalog at, Catalog desired) {
        return withOldLabels(at, desired)
                .flatMap(target -> way(at, target))
                .or(() -> way(at, desired))
                .map(StageWriter::labelsFirst);
    }

    /**
     * The way back from where a stage led; as that was, concurrently or in one transaction.
     *
     * @param after what is there, under the names that it had before
     */
    public Script back(Stage stage, Renamed after, Catalog before) {
        return stage.script().isTransactional() ? script(after, before) : stages.concurrent(after.catalog(), before);
    }

    /**
     * What a stage does to these objects now, the online way would do later or otherwise.
     *
     * @param at what is there before the stage
     */
    public Set<ObjectId> curedOnline(Stage stage, Catalog at, Catalog desired) {
        Set<String> kept = stages.next(at, desired).map(Stage::script).stream()
                .flatMap(script -> script.statements().stream())
                .map(DdlStatement::sql)
                .collect(Collectors.toSet());
        return stage.script().statements().stream()
                .filter(statement -> !online && !kept.contains(statement.sql()))
                .map(statement -> statement.cause().subject())
                .collect(Collectors.toSet());
    }

    private Optional<Stage> way(Catalog at, Catalog desired) {
        Optional<Stage> stage = online ? stages.next(at, desired) : Optional.empty();
        return stage.or(() -> plain(at, desired));
    }

    /**
     * What is desired, with the labels that are no longer wanted and that the way back would have to add before it uses
     * them: they go last, so that they come back first.
     */
    private Optional<Catalog> withOldLabels(Catalog at, Catalog desired) {
        CatalogDraft draft = new CatalogDraft(desired);
        boolean fewer = false;
        for (SchemaObject object : at.objects().values()) {
            if (object instanceof EnumType now
                    && desired.objects().get(now.id()) instanceof EnumType then
                    && !then.equals(now)
                    && now.labels().containsAll(then.labels())) {
                draft.put(now);
                fewer = true;
            }
        }
        return fewer && !script(desired, at).isTransactional() ? Optional.of(draft.catalog()) : Optional.empty();
    }

    private Optional<Stage> plain(Catalog at, Catalog desired) {
        Script script = script(at, desired);
        return script.isEmpty() ? Optional.empty() : Optional.of(new Stage(purpose(script), script));
    }

    /** A type that is built anew makes others step aside, and they come back as they were. */
    private static Stage.Purpose purpose(Script script) {
        boolean onlyLabels = script.statements().stream()
                .map(DdlStatement::cause)
                .allMatch(cause -> cause instanceof Change.Replace aside
                        ? aside.before().equals(aside.after())
                        : cause instanceof Change.Alter alter && alter.after() instanceof EnumType);
        return onlyLabels ? Stage.Purpose.OLD_LABELS : Stage.Purpose.CHANGES;
    }

    private static Stage labelsFirst(Stage stage) {
        Script labels = labels(stage.script());
        return labels.isEmpty() ? stage : new Stage(Stage.Purpose.LABELS, labels);
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
                .map(label -> new DdlStatement(label.sql(), label.cause(), TransactionNeed.ANY))
                .toList();
        return new Script(labels);
    }
}
