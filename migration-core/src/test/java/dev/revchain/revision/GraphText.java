package dev.revchain.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A graph in a few words, for tests: one revision a line, {@code id < parent, parent ! dependency [label]}, everything
 * but the id optional.
 */
public final class GraphText {

    private GraphText() {}

    public static RevisionGraph graph(String text) {
        return RevisionGraph.of(revisions(text));
    }

    public static List<Revision> revisions(String text) {
        List<Revision> revisions = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> revisions.add(revision(line)));
        return revisions;
    }

    /** A line of so many revisions, called r0, r1 and so on. */
    public static RevisionGraph line(int length) {
        List<Revision> line = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            Set<RevisionId> parents = i == 0 ? Set.of() : Set.of(new RevisionId("r" + (i - 1)));
            line.add(new Revision(new RevisionId("r" + i), parents, Set.of(), Set.of(), ""));
        }
        return RevisionGraph.of(line);
    }

    /** A set of ids, separated by blanks. */
    public static Set<RevisionId> ids(String text) {
        return words(text).stream().map(RevisionId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Revision revision(String line) {
        return new Revision(
                new RevisionId(line.split("[<!\\[]", 2)[0].strip()),
                ids(after(line, "<")),
                words(after(line, "!")),
                words(after(line, "[")).stream().map(BranchLabel::new).collect(Collectors.toSet()),
                "");
    }

    private static String after(String line, String sign) {
        int start = line.indexOf(sign);
        return start < 0 ? "" : line.substring(start + 1).split("[<!\\[\\]]", 2)[0];
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[, ]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
