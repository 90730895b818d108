package dev.revchain.corpus;

import dev.revchain.corpus.CorpusResult.Check;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs a whole corpus and says, by suite and by kind, how many cases converge. */
final class CorpusReport {

    private static final int LANES = Integer.getInteger("corpus.lanes", 2);

    private final List<CorpusResult> results;

    private CorpusReport(List<CorpusResult> results) {
        this.results = results;
    }

    /** Runs the cases under {@code corpus.dir} whose path or kind holds {@code corpus.filter}. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("corpus.dir"));
        CorpusServer server = CorpusServer.find();
        CorpusReport report = run(server, CorpusCase.under(root, System.getProperty("corpus.filter", "")));
        report.print(System.out);
    }

    static CorpusReport run(CorpusServer server, Collection<CorpusCase> cases) throws InterruptedException {
        LinkedBlockingQueue<CorpusCase> queue = new LinkedBlockingQueue<>(cases);
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        String prefix = System.getProperty("corpus.prefix", "corpus");
        List<CorpusResult> results = new ArrayList<>();
        try {
            List<Future<List<CorpusResult>>> futures = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                CorpusRun run = new CorpusRun(server, Witness.find(), prefix + lane);
                futures.add(lanes.submit(() -> drain(queue, run)));
            }
            for (Future<List<CorpusResult>> future : futures) {
                results.addAll(future.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            lanes.shutdown();
        }
        results.sort(Comparator.comparing(CorpusResult::subject));
        return new CorpusReport(results);
    }

    private static List<CorpusResult> drain(LinkedBlockingQueue<CorpusCase> queue, CorpusRun run) {
        List<CorpusResult> results = new ArrayList<>();
        for (CorpusCase next = queue.poll(); next != null; next = queue.poll()) {
            CorpusResult result = run.run(next);
            results.add(result);
            if (!result.failures().isEmpty()) {
                System.err.println(next.name() + " " + result.failures());
            }
        }
        return results;
    }

    List<CorpusResult> failing() {
        return results.stream().filter(result -> !result.failures().isEmpty()).toList();
    }

    void print(PrintStream out) {
        boolean verbose = Boolean.getBoolean("corpus.verbose");
        for (CorpusResult result : results) {
            if (verbose || !result.failures().isEmpty()) {
                out.println(result.subject().name() + " " + result.subject().kinds());
                result.failures().forEach((check, difference) -> out.println("   " + check + ": " + difference));
                if (verbose) {
                    out.println(result.scripts().indent(4));
                }
            }
        }
        Map<String, Tally> bySuite = new TreeMap<>();
        Map<String, Tally> byKind = new TreeMap<>();
        for (CorpusResult result : results) {
            count(bySuite, result.subject().suite(), result);
            result.subject().kinds().forEach(kind -> count(byKind, kind, result));
            count(bySuite, "~ all", result);
        }
        print(out, "kind", byKind);
        print(out, "suite", bySuite);
        Seeding seeding = results.stream().map(CorpusResult::seeding).reduce(new Seeding(0, 0), Seeding::plus);
        out.printf(
                "%nfilled %d of %d tables, compared %d values%n",
                seeding.filled(),
                seeding.tables(),
                results.stream().mapToLong(CorpusResult::values).sum());
    }

    private static void count(Map<String, Tally> counts, String key, CorpusResult result) {
        counts.computeIfAbsent(key, k -> new Tally()).add(result);
    }

    private static void print(PrintStream out, String title, Map<String, Tally> counts) {
        out.printf("%n%-24s %6s", title, "cases");
        for (Check check : Check.values()) {
            out.printf(" %12s", check.name().toLowerCase(java.util.Locale.ROOT));
        }
        out.println();
        counts.forEach((key, count) -> {
            out.printf("%-24s %6d", key, count.cases);
            for (Check check : Check.values()) {
                out.printf(" %12d", count.passed.getOrDefault(check, 0));
            }
            out.println();
        });
    }

    /** How many of some cases pass each check. */
    private static final class Tally {
        private final Map<Check, Integer> passed = new EnumMap<>(Check.class);
        private int cases;

        void add(CorpusResult result) {
            cases++;
            for (Check check : Check.values()) {
                passed.merge(check, result.passes(check) ? 1 : 0, Integer::sum);
            }
        }
    }
}
