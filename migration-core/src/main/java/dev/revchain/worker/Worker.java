package dev.revchain.worker;

import dev.revchain.worker.WorkerKeys.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The program of the forked JVM. Its one argument is the file that says what to do. */
public final class Worker {

    private static final int MOST_CAUSES = 10;

    private Worker() {}

    /** Writes the DDL and the report, and ends the JVM, whatever threads the project's classes may have started. */
    public static void main(String[] arguments) throws IOException {
        Properties properties = Request.load(Path.of(arguments[0]));
        Path answer = Path.of(properties.getProperty(WorkerKeys.REPORT));
        Whereabouts.reportAtExit(Thread.currentThread(), answer);
        Report report = new Report();
        try {
            work(Request.of(properties), report);
        } catch (Throwable e) {
            report.outcome(Outcome.FAILED);
            describe(e, report);
        }
        report.write(answer);
        Runtime.getRuntime().halt(0);
    }

    private static void work(Request request, Report report) throws IOException {
        Mirror mirror = new Mirror(Thread.currentThread().getContextClassLoader());
        Optional<Provider> provider = Provider.find(mirror, request, report);
        if (provider.isEmpty()) {
            boolean nothing =
                    request.classes().isEmpty() && request.mappingFiles().isEmpty();
            report.outcome(nothing ? Outcome.NOTHING : Outcome.NO_PROVIDER);
            return;
        }
        report.outcome(provider.get().write() ? Outcome.WRITTEN : Outcome.NOTHING);
    }

    private static void describe(Throwable thrown, Report report) {
        List<String> causes = new ArrayList<>();
        for (Throwable e = thrown; e != null && causes.size() < MOST_CAUSES; e = e.getCause()) {
            String text = e.getClass().getName() + ": " + e.getMessage();
            if (causes.stream().noneMatch(cause -> cause.contains(text))) {
                causes.add(text);
            }
            if (e instanceof UnknownCall) {
                report.outcome(Outcome.PROVIDER_UNKNOWN);
            }
            MissingClass.of(e).ifPresent(name -> {
                report.outcome(Outcome.CLASS_MISSING);
                report.subject(name);
            });
        }
        report.causes(causes);
    }
}
