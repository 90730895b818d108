package dev.revchain.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Graphs with branches, merges, dependencies, labels and several bases; the same seed gives the same graph. */
public final class RandomGraphs {

    private static final int MOST = 14;

    private RandomGraphs() {}

    public static RevisionGraph graph(Random random) {
        List<Revision> revisions = new ArrayList<>();
        int size = 1 + random.nextInt(MOST);
        for (int i = 0; i < size; i++) {
            Revision revision = revision(random, i, revisions);
            List<Revision> more = new ArrayList<>(revisions);
            more.add(revision);
            if (RevisionGraph.defectsOf(more).isEmpty()) {
                revisions.add(revision);
            }
        }
        Collections.shuffle(revisions, random);
        return RevisionGraph.of(revisions);
    }

    /** Some revisions with everything that they need. */
    public static Set<RevisionId> applied(Random random, RevisionGraph graph) {
        Set<RevisionId> some = new LinkedHashSet<>();
        int most = random.nextInt(4);
        for (int i = 0; i < most; i++) {
            some.add(any(random, graph.revisions()).id());
        }
        return graph.ancestors(some);
    }

    /** Something that may or may not be a target. */
    public static String target(Random random, RevisionGraph graph) {
        StringBuilder text = new StringBuilder();
        do {
            text.append(text.length() == 0 ? "" : ",");
            text.append(random.nextInt(3) == 0 ? word(random, graph) + "@" : "");
            text.append(random.nextInt(3) == 0 ? "" : word(random, graph));
            text.append(random.nextInt(3) == 0 ? (random.nextBoolean() ? "+" : "-") + random.nextInt(4) : "");
        } while (random.nextInt(6) == 0);
        return text.toString();
    }

    private static String word(Random random, RevisionGraph graph) {
        List<String> words = new ArrayList<>(List.of("head", "heads", "base", "current", "nope", "rev"));
        graph.revisions().forEach(revision -> words.add(revision.id().value()));
        graph.carriers().keySet().forEach(label -> words.add(label.value()));
        return any(random, words);
    }

    private static Revision revision(Random random, int number, List<Revision> before) {
        Set<RevisionId> parents = new LinkedHashSet<>();
        Set<String> dependencies = new LinkedHashSet<>();
        int most = before.isEmpty() || random.nextInt(8) == 0 ? 0 : 1 + Math.max(0, random.nextInt(6) - 3);
        for (int i = 0; i < most; i++) {
            parents.add(any(random, before).id());
        }
        if (!before.isEmpty() && random.nextInt(5) == 0) {
            dependencies.add(any(random, before).id().value());
        }
        Set<BranchLabel> labels = random.nextInt(5) == 0 ? Set.of(new BranchLabel("label" + number)) : Set.of();
        return new Revision(new RevisionId("rev" + number), parents, dependencies, labels, "");
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
