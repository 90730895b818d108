package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.diff.Change;
import dev.revchain.problem.MigrationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what was renamed between two schemas, by doing it: from the outermost in, and after each stage the server is asked what
 * everything looks like now. What differs then is no rename.
 */
public final class Renaming {

    private final Trial trial;
    private final RenameRequest request;
    private final List<List<Taken>> stages = new ArrayList<>();
    private final Set<List<ObjectId>> declined = new HashSet<>();

    private Renaming(Trial trial, RenameRequest request) {
        this.trial = trial;
        this.request = request;
    }

    /** Finds the renames, and does them. */
    public static Renamed of(Workbench bench, Catalog current, Catalog desired, RenameRequest request) {
        return begin(bench, current, desired, request).finish(desired);
    }

    /**
     * Does what somebody says: first what was written down, then what a person answers.
     *
     * @param bench holds the current schema; renamed afterwards
     * @throws MigrationException.Refused {@code RENAME_INVALID}
     */
    public static Renaming begin(Workbench bench, Catalog current, Catalog desired, RenameRequest request) {
        Renaming renaming = new Renaming(new Trial(bench, current), request);
        List<RenameWish> open = new ArrayList<>(request.wishes());
        for (Level level : List.of(Level.SCHEMA, Level.OBJECT, Level.PART)) {
            renaming.say(level, open, desired);
        }
        MigrationException.refuseIfAny(open.stream()
                .filter(wish -> !wish.isLasting())
                .map(wish -> WishProblems.unknown(wish, renaming.catalog(), desired))
                .toList());
        return renaming;
    }

    private void say(Level level, List<RenameWish> open, Catalog desired) {
        if (!open.isEmpty()) {
            take(new Wishes(trial.now(), desired, level, new Former(trial.steps())).take(open));
        }
        if (request.question().isAnswered()) {
            take(asked(level, desired));
        }
    }

    /** What everything looks like so far. */
    public Catalog catalog() {
        return trial.now();
    }

    /** Does what nobody has to say, since it is the same but for its name. */
    public Renamed finish(Catalog desired) {
        boolean more = true;
        while (more) {
            more = take(new SameButName(trial.now(), desired)
                    .all().stream()
                            .map(rename -> new Taken(rename, Reason.SAME))
                            .toList());
        }
        String given = request.wishes().stream()
                .filter(wish -> !wish.isLasting())
                .map(wish -> wish.reason().text() + ",")
                .collect(Collectors.joining());
        List<Doubt> doubts = Doubt.between(trial.now(), desired, given, declined);
        return new Renamed(trial.steps(), trial.now(), stages, doubts);
    }

    /** Does these renames; false when nothing was done. */
    private boolean take(List<Taken> wanted) {
        List<Change.Rename> done = trial.run(wanted);
        if (!done.isEmpty()) {
            stages.add(wanted);
        }
        return !done.isEmpty();
    }

    private List<Taken> asked(Level level, Catalog desired) {
        List<Taken> answers = new ArrayList<>();
        Set<ObjectId> used = new HashSet<>();
        Inventory inventory = Inventory.of(trial.now());
        Candidates.between(trial.now(), desired, level).forEach((from, all) -> {
            List<ObjectId> like = all.stream().filter(id -> !used.contains(id)).toList();
            Optional<ObjectId> answer =
                    like.isEmpty() ? Optional.empty() : request.question().ask(from, like);
            if (request.question().isAnswered()) {
                like.forEach(to -> declined.add(List.of(from, to)));
            }
            answer.filter(used::add)
                    .ifPresent(to ->
                            answers.add(new Taken(new Change.Rename(from, to, inventory.holder(from)), Reason.ANSWER)));
        });
        return answers;
    }
}
