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
 * @param start what the first schema is
 */
record CorpusCase(Path folder, Start start) implements Comparable<CorpusCase> {

    /** Where a case starts: from its own first schema, from nothing, or from the last schema of the case before it. */
    sealed interface Start {
        /** From {@code before.sql}. */
        record Own() implements Start {}

        /** From an empty database. */
        record Nothing() implements Start {}

        /** From the {@code after.sql} of another case: two schemas that have little to do with each other. */
        record Other(Path folder) implements Start {}
    }

    /** All the cases under a folder whose path holds the filter, in order. */
    static List<CorpusCase> under(Path root, String filter) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.endsWith("before.sql"))
                    .map(path -> new CorpusCase(path.getParent(), new Start.Own()))
                    .filter(c -> filter.isEmpty() || c.matches(filter))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same cases, each from another start: {@code nothing} or {@code other}. */
    static List<CorpusCase> startingFrom(String start, List<CorpusCase> cases) {
        List<CorpusCase> others = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Path previous = cases.get((i * 7 + 3) % cases.size()).folder();
            Start from = start.equals("nothing") ? new Start.Nothing() : new Start.Other(previous);
            others.add(
                    start.isEmpty() ? cases.get(i) : new CorpusCase(cases.get(i).folder(), from));
        }
        return others;
    }

    private boolean matches(String filter) {
        return Stream.of(filter.split(",")).anyMatch(f -> folder.toString().contains(f) || kinds().contains(f));
    }

    String suite() {
        return folder.getParent().getFileName().toString();
    }

    String name() {
        String from =
                start instanceof Start.Other other ? " from " + other.folder().getFileName() : "";
        return suite() + "/" + folder.getFileName() + from;
    }

    /** Whether the pair is one schema written in two ways. */
    boolean isSame() {
        return folder.toString().contains("/same/");
    }

    String before() {
        if (start instanceof Start.Other other) {
            return new CorpusCase(other.folder(), new Start.Own()).after();
        }
        return start instanceof Start.Own ? read("before.sql").orElseThrow() : "";
    }

    String after() {
        return read("after.sql").orElseThrow();
    }

    Optional<String> seedBefore() {
        return start instanceof Start.Own ? read("seed_before.sql").or(() -> read("seed.sql")) : Optional.empty();
    }

    /** The first major version of PostgreSQL that knows what the case uses. */
    int since() {
        return Integer.parseInt(expectation("since", "0"));
    }

    /** What the case says of renames. */
    List<RenameWish> renames() {
        return start instanceof Start.Own ? RenameParameter.parse(expectation("rename", "")) : List.of();
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
