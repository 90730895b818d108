package dev.revchain.corpus;

import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.SqlStatement;
import dev.revchain.sql.StatementReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Makes pairs that nobody wrote of the cases of a corpus: scripts of different cases against each other or loaded together,
 * with statements left out. What does not load is left out too, so each pair is one that a server takes.
 */
final class CrossPairs {

    /** What is no part of a schema, belongs to the whole server, or needs a session that lasts. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(?is)\\\\.*|(begin|commit|start|set\\s+(local\\s+)?(role|session)|reset|(create|alter|drop)\\s+"
                    + "(role|user(?!\\s+mapping)|group|database|tablespace|subscription|(local\\s+|global\\s+)?temp))\\b.*"
                    + "|alter\\b.*\\bowner\\s+to\\b.*|insert\\b.*|.*\\bpg_sleep\\b.*");

    private static final Pattern CONCURRENTLY = Pattern.compile("(?i)\\bconcurrently\\b");

    private final List<CorpusCase> cases;
    private final CorpusServer server;
    private final Random random;

    private CrossPairs(List<CorpusCase> cases, CorpusServer server, long seed) {
        this.cases = cases;
        this.server = server;
        this.random = new Random(seed);
    }

    /** Writes {@code corpus.count} pairs made of {@code corpus.dir} with the seed {@code corpus.cross} to {@code corpus.out}. */
    public static void main(String[] arguments) throws Exception {
        List<CorpusCase> cases =
                CorpusCase.under(Path.of(System.getProperty("corpus.dir")), System.getProperty("corpus.filter", ""));
        long seed = Long.getLong("corpus.cross", 1);
        CrossPairs pairs = new CrossPairs(cases, CorpusServer.find(), seed);
        for (int i = 0; i < Integer.getInteger("corpus.count", 100); i++) {
            pairs.write(Path.of(System.getProperty("corpus.out"), "cross" + seed, String.format("%04d", i)));
        }
    }

    private void write(Path folder) throws IOException, SQLException {
        List<List<String>> sides = sides();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("before.sql"), loadable(sides.get(0)));
        Files.writeString(folder.resolve("after.sql"), loadable(sides.get(1)));
    }

    private List<List<String>> sides() {
        CorpusCase one = any();
        CorpusCase other = neighbour(one);
        return switch (random.nextInt(6)) {
            case 0 -> List.of(statements(one.after()), statements(other.after()));
            case 1 -> List.of(thinned(statements(one.before() + other.after())), List.of());
            case 2 -> List.of(both(one.before(), other.before()), both(one.after(), other.after()));
            case 3 ->
                List.of(
                        both(one.after(), other.before()),
                        both(one.after(), neighbour(one).after()));
            case 4 -> {
                List<String> all = both(one.after(), other.after());
                yield List.of(all, thinned(all));
            }
            default -> List.of(thinned(statements(one.before())), thinned(statements(one.after())));
        };
    }

    private CorpusCase any() {
        return cases.get(random.nextInt(cases.size()));
    }

    /** Another case, of the same suite as often as not: there the same names mean other things. */
    private CorpusCase neighbour(CorpusCase subject) {
        List<CorpusCase> suite =
                cases.stream().filter(c -> c.suite().equals(subject.suite())).toList();
        return random.nextBoolean() ? any() : suite.get(random.nextInt(suite.size()));
    }

    private List<String> thinned(List<String> statements) {
        return statements.stream().filter(statement -> random.nextInt(4) > 0).toList();
    }

    private static List<String> both(String one, String other) {
        List<String> statements = new ArrayList<>(statements(one));
        statements.add("RESET ALL");
        statements.addAll(statements(other));
        return statements;
    }

    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StatementReader reader = new StatementReader(new StringReader(script), SourcePosition.START, "script");
        try {
            for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                String text = next.get().text();
                if (!FOREIGN.matcher(text).matches() && !next.get().copyFromStdin()) {
                    statements.add(CONCURRENTLY.matcher(text).replaceAll(""));
                }
            }
        } catch (RuntimeException e) {
            // A command of psql's: what stands before it will do.
        }
        return statements;
    }

    private String loadable(List<String> statements) throws SQLException {
        StringBuilder loaded = new StringBuilder();
        try (Connection connection = server.open("corpus_cross");
                Statement sender = connection.createStatement()) {
            sender.setEscapeProcessing(false);
            for (String statement : statements) {
                try {
                    sender.execute(statement);
                    loaded.append(statement).append(";\n");
                } catch (SQLException e) {
                    // Without it, then.
                }
            }
        }
        return loaded.toString();
    }
}
