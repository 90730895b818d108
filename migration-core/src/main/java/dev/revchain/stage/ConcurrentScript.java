package dev.revchain.stage;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.ddl.ConcurrentDdl;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.DdlWriter;
import dev.revchain.ddl.Script;
import dev.revchain.diff.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes that build and drop indexes, written so that others can read and write the tables: first all that is new is built,
 * under another name where its own is still in use; then what is old goes, and what is new takes its place.
 */
final class ConcurrentScript {

    private final DdlWriter writer;
    private final Catalog from;
    private final IndexBuild build;
    private final Map<Change, Index> built = new HashMap<>();

    ConcurrentScript(DdlWriter writer, Catalog from) {
        this.writer = writer;
        this.from = from;
        this.build = new IndexBuild(writer, from);
    }

    Script write(List<Change> changes) {
        List<DdlStatement> statements = new ArrayList<>();
        for (Change change : changes) {
            change.arriving().flatMap(this::index).ifPresent(index -> {
                built.put(change, index);
                statements.addAll(build.statements(index, change));
            });
        }
        List<DdlStatement> placed = writer.write(from, changes).statements().stream()
                .map(this::placed)
                .flatMap(Optional::stream)
                .toList();
        statements.addAll(Exchanges.in(placed));
        return new Script(statements);
    }

    private Optional<Index> index(SchemaObject object) {
        String free = build.freeName(object.id().part(0), object.id().last());
        if (object instanceof Constraint constraint) {
            return build.isPartitioned(constraint.owner()) ? Optional.empty() : ConcurrentDdl.indexOf(constraint, free);
        }
        return object instanceof Index index ? Optional.of(index.named(free)) : Optional.empty();
    }

    /** What is left to do once the index is built: nothing, a new name, or the constraint. */
    private Optional<DdlStatement> placed(DdlStatement statement) {
        Change cause = statement.cause();
        Index index = built.get(cause);
        if (index == null) {
            return Optional.of(isOnPartitioned(cause) ? statement : ConcurrentDdl.concurrently(statement));
        }
        SchemaObject object = cause.arriving().orElseThrow();
        if (object instanceof Constraint constraint) {
            return Optional.of(ConcurrentDdl.usingIndex(constraint, index.id().last(), cause));
        }
        boolean first = statement.sql().startsWith("CREATE ");
        return first && !index.id().equals(object.id())
                ? Optional.of(ConcurrentDdl.renamed((Index) object, index.id().last(), cause))
                : Optional.empty();
    }

    private boolean isOnPartitioned(Change cause) {
        return cause instanceof Change.Drop drop
                && drop.object() instanceof Index index
                && build.isPartitioned(index.owner());
    }
}
