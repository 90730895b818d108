package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.diff.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A schema in which what was renamed has its new names.
 *
 * @param steps what was done, in order
 * @param catalog what everything looks like after it
 * @param stages what was taken for a rename; each stage can be done when the one before is done
 * @param doubts what may be a rename too, and nobody said so
 */
public record Renamed(List<Change.Rename> steps, Catalog catalog, List<List<Taken>> stages, List<Doubt> doubts) {

    public Renamed {
        steps = List.copyOf(steps);
        stages = stages.stream().map(List::copyOf).toList();
        doubts = List.copyOf(doubts);
    }

    /** What was taken for a rename. */
    public List<Taken> taken() {
        return stages.stream().flatMap(List::stream).toList();
    }

    /**
     * The same renames in the opposite direction.
     *
     * @param bench holds a schema in which everything has its new name; renamed afterwards
     * @param there what is in it
     */
    public Renamed back(Workbench bench, Catalog there) {
        Trial trial = new Trial(bench, there);
        List<List<Taken>> backwards = new ArrayList<>();
        stages.forEach(stage -> backwards.add(stage.stream()
                .map(taken -> new Taken(taken.rename().inverse(), taken.reason()))
                .toList()));
        Collections.reverse(backwards);
        backwards.forEach(trial::run);
        List<Doubt> doubtsBack =
                doubts.stream().map(doubt -> doubt.back(new Former(steps))).toList();
        return new Renamed(trial.steps(), trial.now(), backwards, doubtsBack);
    }

    /**
     * The opposite direction of a later part of the way, in which nothing is renamed.
     *
     * @param there what is where it begins
     */
    public Renamed backLater(Catalog there) {
        Former none = new Former(List.of());
        return new Renamed(
                List.of(),
                there,
                List.of(),
                doubts.stream().map(doubt -> doubt.back(none)).toList());
    }

    /**
     * Takes the steps back, one by one, in the database in which they were done.
     *
     * @throws IllegalStateException when the server objects
     */
    public void undo(Workbench bench) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Trial.command(bench, steps.get(i).inverse()).ifPresent(server -> {
                throw new IllegalStateException("a rename cannot be taken back: " + server);
            });
        }
    }
}
