package dev.revchain.maven;

import dev.revchain.catalog.Unmodelled;
import dev.revchain.command.NotModelled;
import dev.revchain.command.NotModelled.Side;
import dev.revchain.database.Printable;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Words what exists and is not modelled: a line for each kind, and for each set of places. */
final class NotModelledWords {

    private static final int MOST_NAMES = 5;

    private NotModelledWords() {}

    static List<String> of(List<NotModelled> all) {
        return all.stream()
                .collect(Collectors.groupingBy(NotModelledWords::where, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(place -> place.getValue().stream()
                        .map(NotModelled::object)
                        .collect(Collectors.groupingBy(Unmodelled::kind, TreeMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(alike -> "Not modelled, so neither compared nor written: " + list(alike) + " ("
                                + place.getKey() + ")"))
                .toList();
    }

    private static String list(List<Unmodelled> alike) {
        String names = alike.stream()
                .limit(MOST_NAMES)
                .map(one -> Printable.text(one.name()))
                .collect(Collectors.joining(", "));
        int more = alike.size() - MOST_NAMES;
        return (alike.get(0).kind() + " " + names).strip() + (more > 0 ? " and " + more + " more" : "");
    }

    private static String where(NotModelled one) {
        String places =
                new TreeSet<>(one.where()).stream().map(NotModelledWords::word).collect(Collectors.joining(" and "));
        return one.where().equals(Set.of(Side.MODEL)) ? places + ", and no revision has it: write it by hand" : places;
    }

    private static String word(Side side) {
        return switch (side) {
            case REVISIONS -> "made by the revisions";
            case MODEL -> "in the model";
            case DATABASE -> "in the database";
        };
    }
}
