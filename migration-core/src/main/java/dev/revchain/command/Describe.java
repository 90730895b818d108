package dev.revchain.command;

import dev.revchain.database.SessionOpener;
import dev.revchain.execute.AppliedRevisions;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.RunSettings;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.revision.History;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.RevisionRange;
import dev.revchain.revision.Target;
import dev.revchain.revision.TargetResolver;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Answers questions about the revisions of a project. A database is asked only when the question is about one. */
public final class Describe {

    private static final Pattern ABOUT_DATABASE = Pattern.compile("(?<![\\w.])current(?![\\w.])");

    private final RevisionDirectory revisions;
    private final RunSettings settings;
    private final Supplier<SessionOpener> database;

    /**
     * @param revisions where the revisions are
     * @param settings where the version table is
     * @param database called when the question is about a database
     */
    public Describe(RevisionDirectory revisions, RunSettings settings, Supplier<SessionOpener> database) {
        this.revisions = revisions;
        this.settings = settings;
        this.database = database;
    }

    /**
     * A stretch of the graph, newest first.
     *
     * @param range in the language of {@link RevisionRange}
     * @param withDatabase whether to say of each revision whether it is applied
     */
    public List<RevisionView> history(String range, boolean withDatabase) {
        RevisionRange stretch = RevisionRange.parse(range);
        Situation situation = situation(withDatabase || isAboutDatabase(range) || stretch.countsFromCurrent());
        List<Revision> found = new History(situation.wholeGraph())
                .between(stretch, situation.applied().ids());
        return views(situation, found.stream().map(Revision::id).toList());
    }

    /** The revisions that no other has as a parent. */
    public List<RevisionView> heads() {
        Situation situation = situation(false);
        return views(situation, situation.chain().graph().heads());
    }

    /** Each revision where the graph branches, with those that follow it. */
    public Map<RevisionView, List<RevisionView>> branches() {
        Situation situation = situation(false);
        Map<RevisionView, List<RevisionView>> branches = new LinkedHashMap<>();
        RevisionView.Maker maker = new RevisionView.Maker(situation);
        for (RevisionId point : situation.chain().graph().branchPoints()) {
            branches.put(
                    maker.of(point),
                    situation.chain().graph().children(point).stream()
                            .map(maker::of)
                            .toList());
        }
        return branches;
    }

    /** Every revision a target stands for. */
    public List<RevisionView> show(String target) {
        Target parsed = Target.parse(target);
        Situation situation = situation(isAboutDatabase(target));
        TargetResolver resolver = new TargetResolver(situation.wholeGraph());
        return views(
                situation,
                isAboutDatabase(target)
                        ? resolver.resolve(parsed, situation.applied().ids())
                        : resolver.resolve(parsed));
    }

    /**
     * Where a database is.
     *
     * @param heads the newest applied revisions
     * @param pending how many revisions of the project are not applied
     * @param halfway the revision in which a run stopped; mostly none
     * @param unknown applied revisions that have no file
     * @param behind whether some head of the project is not applied
     */
    public record Current(
            List<RevisionView> heads,
            int pending,
            List<RevisionView> halfway,
            List<RevisionView> unknown,
            boolean behind) {}

    /** Where the database is. */
    public Current current() {
        Situation situation = situation(true);
        RevisionView.Maker maker = new RevisionView.Maker(situation);
        Set<RevisionId> applied = situation.applied().ids();
        List<RevisionView> unknown = situation.unknown().rows().stream()
                .map(row -> maker.of(row.revision().id()))
                .toList();
        List<RevisionView> halfway = situation.applied().halfway().stream()
                .map(row -> maker.of(row.revision().id()))
                .toList();
        int pending = (int) situation.chain().files().keySet().stream()
                .filter(id -> !applied.contains(id))
                .count();
        boolean behind = !applied.containsAll(situation.chain().graph().heads());
        return new Current(
                views(situation, situation.wholeGraph().maximal(applied)), pending, halfway, unknown, behind);
    }

    private Situation situation(boolean withDatabase) {
        Chain chain = Chain.read(revisions);
        if (!withDatabase) {
            return new Situation(chain, AppliedRevisions.NONE);
        }
        try (MigrationSession session = MigrationSession.toRead(database.get(), settings)) {
            return new Situation(chain, session.applied());
        }
    }

    static boolean isAboutDatabase(String text) {
        return ABOUT_DATABASE.matcher(text).find();
    }

    private static List<RevisionView> views(Situation situation, Collection<RevisionId> ids) {
        RevisionView.Maker maker = new RevisionView.Maker(situation);
        return ids.stream().map(maker::of).toList();
    }
}
