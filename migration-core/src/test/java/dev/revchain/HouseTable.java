package dev.revchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of packages in docs/ARCHITECTURE.md: what each uses, and what it sees of the world. */
record HouseTable(Map<String, Set<String>> uses, Map<String, String> sees) {

    private static final Path PAGE = Path.of("..", "docs", "ARCHITECTURE.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|.*\\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    static HouseTable read() {
        Map<String, Set<String>> uses = new TreeMap<>();
        Map<String, String> sees = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(PAGE)) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    uses.put(row.group(1), names(row.group(2)));
                    sees.put(row.group(1), row.group(3));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new HouseTable(uses, sees);
    }

    private static Set<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> packages() {
        return uses.keySet();
    }

    Set<String> usedBy(String name) {
        return uses.get(name);
    }

    Set<String> seeing(String what) {
        return sees.entrySet().stream()
                .filter(row -> row.getValue().contains(what))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
