package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.ddl.RenameDdl;
import dev.revchain.diff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renames that are done one stage after the other, and what came of them. */
final class Trial {

    private final Workbench bench;
    private final List<Change.Rename> steps = new ArrayList<>();
    private Catalog now;

    Trial(Workbench bench, Catalog now) {
        this.bench = bench;
        this.now = now;
    }

    Catalog now() {
        return now;
    }

    List<Change.Rename> steps() {
        return steps;
    }

    /**
     * Does these renames. What nobody asked for is left as it is where the server objects, as it does for what came from a
     * parent table and was renamed with that.
     *
     * @return the steps that were done
     * @throws dev.revchain.problem.MigrationException.Refused {@code RENAME_INVALID}
     */
    List<Change.Rename> run(List<Taken> wanted) {
        List<Change.Rename> done = new ArrayList<>();
        List<Change.Rename> renames = wanted.stream().map(Taken::rename).toList();
        for (Change.Rename step : renames.isEmpty() ? renames : Steps.of(renames, now)) {
            Optional<String> refusal = command(bench, step);
            if (refusal.isEmpty()) {
                done.add(step);
            } else if (!wanted.get(0).reason().equals(Reason.SAME)) {
                throw WishProblems.impossible(wanted.get(0).reason(), step, refusal.get());
            }
        }
        if (!done.isEmpty()) {
            steps.addAll(done);
            now = bench.read();
        }
        return done;
    }

    static Optional<String> command(Workbench bench, Change.Rename step) {
        return bench.attempt(RenameDdl.statement(step).sql());
    }
}
