package dev.revchain.maven;

import dev.revchain.command.Check;
import dev.revchain.command.Check.Kind;
import dev.revchain.command.FoundHazard;
import dev.revchain.hazard.HazardCode;
import dev.revchain.problem.MigrationException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that are made, and what is told of them.
 *
 * @param goal that makes them
 * @param folders of the revisions
 * @param database that is looked at where it is named
 * @param model that the revisions should give
 */
record Checking(Goal goal, RevisionFolders folders, DatabaseChoice database, ModelChoice model) {

    private static final int MOST_HAZARDS = 20;

    /**
     * Makes them.
     *
     * @param checks words of {@link Kind} with commas, or {@code auto}
     * @param range in which hazards are looked for
     * @param failOn a word of {@link Check.FailOn}
     */
    void run(String checks, String range, String failOn) {
        Set<Kind> kinds = checks.equals("auto") ? usual() : kinds(checks);
        Check.Hazards hazards =
                new Check.Hazards(range, database.named().exists(), Choice.of(Check.FailOn.class, "failOn", failOn));
        Check.Report report = new Check(new Check.Request(
                        folders.directory(), kinds, model.model(), model.reading(), database.settings(), hazards))
                .run(database, model.scratch()::open, model.scratch()::openLike);
        model.warn(report.notModelled());
        warn(report.hazards());
        MigrationException.refuseIfAny(report.problems());
        goal.log()
                .info("Checked and found good: "
                        + kinds.stream()
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
    }

    private static Set<Kind> kinds(String text) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Choice.words(text).forEach(word -> kinds.add(Choice.of(Kind.class, "checks", word)));
        return kinds;
    }

    private Set<Kind> usual() {
        Set<Kind> kinds = EnumSet.of(Kind.HEADS, Kind.HAZARDS);
        if (model.model().exists()) {
            kinds.add(Kind.MODEL);
        }
        if (database.named().exists()) {
            kinds.add(Kind.EDITED);
            kinds.add(Kind.DRIFT);
        }
        return kinds;
    }

    private void warn(List<FoundHazard> hazards) {
        for (FoundHazard found : hazards.subList(0, Math.min(MOST_HAZARDS, hazards.size()))) {
            HazardCode code = found.hazard().code();
            goal.log()
                    .warn(found.at() + " " + code + ": " + found.hazard().because() + ". Safer: " + code.safer() + ".");
        }
        if (hazards.size() > MOST_HAZARDS) {
            goal.log()
                    .warn("... and " + (hazards.size() - MOST_HAZARDS)
                            + " more; -Dmigrate.range=from:to looks at fewer revisions");
        }
        if (!hazards.isEmpty()) {
            goal.log()
                    .warn("What is meant is said by a comment above its statement: -- HAZARD "
                            + hazards.get(0).hazard().code() + ": and why that is well");
        }
    }
}
