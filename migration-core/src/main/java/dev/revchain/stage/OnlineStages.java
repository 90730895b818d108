package dev.revchain.stage;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.DdlWriter;
import dev.revchain.ddl.Script;
import dev.revchain.diff.Change;
import dev.revchain.diff.Differ;
import dev.revchain.stage.Stage.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stages of a change of which the users of a database notice as little as can be: what would read or build something
 * under a lock waits, and is done by later stages in ways that lock nobody out.
 */
final class OnlineStages {

    private final Differ differ;
    private final DdlWriter writer;
    private final int serverVersion;

    OnlineStages(Differ differ, DdlWriter writer, int serverVersion) {
        this.differ = differ;
        this.writer = writer;
        this.serverVersion = serverVersion;
    }

    /** The next stage that the online way knows; empty when the rest can only be done as it stands. */
    Optional<Stage> next(Catalog at, Catalog desired) {
        Transition transition = new Transition(at, desired, serverVersion);
        UnprovedConstraints constraints = new UnprovedConstraints(transition);
        NullableColumns columns = new NullableColumns(transition);
        Detachments partitions = new Detachments(transition);
        WaitingIndexes indexes = new WaitingIndexes(transition, columns);

        CatalogDraft held = new CatalogDraft(desired);
        constraints.hold(held);
        columns.hold(held);
        indexes.hold(held);
        partitions.hold(held);
        Script changes = script(at, held);
        if (!changes.isEmpty()) {
            return Optional.of(new Stage(Purpose.CHANGES, changes));
        }
        CatalogDraft proved = new CatalogDraft(at);
        constraints.prove(proved);
        columns.prove(proved);
        Script proof = proof(script(at, proved), columns.leftovers());
        if (!proof.isEmpty()) {
            return Optional.of(new Stage(Purpose.VALIDATION, proof));
        }
        CatalogDraft built = new CatalogDraft(at);
        indexes.build(built);
        partitions.detach(built);
        Script builds = concurrent(at, built.catalog());
        return builds.isEmpty() ? Optional.empty() : Optional.of(new Stage(Purpose.INDEXES, builds));
    }

    private Script script(Catalog from, CatalogDraft to) {
        return writer.write(from, differ.diff(from, to.catalog()));
    }

    /** The script with everything concurrently. */
    Script concurrent(Catalog from, Catalog to) {
        return new ConcurrentScript(writer, from).write(differ.diff(from, to));
    }

    /** Rows are read first, so that the short locks come last. */
    private Script proof(Script script, List<Change> leftovers) {
        List<DdlStatement> statements = new ArrayList<>();
        script.statements().stream().filter(OnlineStages::isProof).forEach(statements::add);
        script.statements().stream().filter(statement -> !isProof(statement)).forEach(statements::add);
        statements.addAll(writer.write(leftovers).statements());
        return new Script(statements);
    }

    private static boolean isProof(DdlStatement statement) {
        return statement.cause() instanceof Change.Alter alter && alter.after() instanceof Constraint;
    }
}
