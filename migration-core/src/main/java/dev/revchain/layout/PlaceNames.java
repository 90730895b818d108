package dev.revchain.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The paths of places: names of folders for schemas, names of files for tables. */
final class PlaceNames {

    private final FileNames schemas;
    private final Map<String, FileNames> tables = new HashMap<>();

    PlaceNames(Set<Place> places) {
        Map<String, Set<String>> tablesOf = places.stream()
                .filter(place -> place.schema().isPresent())
                .collect(Collectors.groupingBy(
                        place -> place.schema().get(),
                        Collectors.flatMapping(
                                place -> place.table().stream(), Collectors.toCollection(TreeSet::new))));
        schemas = new FileNames(tablesOf.keySet());
        tablesOf.forEach((schema, names) -> tables.put(schema, new FileNames(names)));
    }

    /** The path below the folder of the model. */
    String pathOf(Place place) {
        Optional<String> table = place.table()
                .map(name -> place.kind() + "/"
                        + tables.get(place.schema().orElseThrow()).of(name));
        return place.schema().map(schema -> schemas.of(schema) + "/").orElse("") + table.orElse(place.kind()) + ".sql";
    }
}
