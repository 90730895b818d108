package dev.revchain.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.revchain.rename.RenameParameter;
import dev.revchain.rename.RenameWish;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A pair of schemas in a folder: {@code before.sql}, {@code after.sql}, and rows that must survive.
 *
 * @param folder where the pair lies
 */
record CorpusCase(Path folder) implements Comparable<CorpusCase> {

    /** All the cases under a folder whose path holds the filter, in order. */
    static List<CorpusCase> under(Path root, String filter) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.endsWith("before.sql"))
                    .map(path -> new CorpusCase(path.getParent()))
                    .filter(c -> filter.isEmpty() || c.matches(filter))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean matches(String filter) {
        return Stream.of(filter.split(",")).anyMatch(f -> folder.toString().contains(f) || kinds().contains(f));
    }

    String suite() {
        return folder.getParent().getFileName().toString();
    }

    String name() {
        return suite() + "/" + folder.getFileName();
    }

    /** Whether the pair is one schema written in two ways. */
    boolean isSame() {
        return folder.toString().contains("/same/");
    }

    String before() {
        return read("before.sql").orElseThrow();
    }

    String after() {
        return read("after.sql").orElseThrow();
    }

    Optional<String> seedBefore() {
        return read("seed_before.sql").or(() -> read("seed.sql"));
    }

    /** The first major version of PostgreSQL that knows what the case uses. */
    int since() {
        return Integer.parseInt(expectation("since", "0"));
    }

    /** What the case says of renames. */
    List<RenameWish> renames() {
        return RenameParameter.parse(expectation("rename", ""));
    }

    private String expectation(String name, String absent) {
        Properties expected = new Properties();
        try {
            expected.load(new StringReader(read("expect.properties").orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return expected.getProperty(name, absent).strip();
    }

    /** The kinds of object the case is about; our own cases stand in a folder of that name. */
    List<String> kinds() {
        Optional<String> about = read("about.json");
        if (about.isEmpty()) {
            return List.of(suite());
        }
        try {
            List<String> kinds = new ArrayList<>();
            for (JsonNode kind : new ObjectMapper().readTree(about.get()).path("kinds")) {
                kinds.add(kind.asText());
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int compareTo(CorpusCase other) {
        return folder.compareTo(other.folder);
    }
}
