package dev.revchain.entities;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.worker.Lists;
import dev.revchain.worker.Worker;
import dev.revchain.worker.WorkerKeys;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs the worker in a JVM on the class path of the project. */
final class WorkerProcess {

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final WorkerRun run;
    private final ProviderLog log;

    WorkerProcess(WorkerRun run) {
        this.run = run;
        log = new ProviderLog(run.log());
    }

    /**
     * Runs it to its end.
     *
     * @throws dev.revchain.problem.MigrationException.Failed {@code ENTITIES_PROCESS} when it ends without an answer
     */
    EntityReport run(Properties request, List<Path> classPath) {
        try {
            Files.createDirectories(run.directory());
            Files.deleteIfExists(run.report());
            Files.deleteIfExists(run.ddl());
            try (Writer writer = Files.newBufferedWriter(run.request(), StandardCharsets.UTF_8)) {
                request.store(writer, null);
            }
            Files.writeString(run.arguments(), arguments(classPath), Charset.defaultCharset());
            String end = end();
            Properties answer = Files.exists(run.report()) ? load(run.report()) : new Properties();
            if (!answer.containsKey(WorkerKeys.OUTCOME)) {
                throw ended(end, Lists.get(answer, WorkerKeys.WHEREABOUTS), log.lastLines());
            }
            return EntityReport.of(answer, log.end());
        } catch (IOException e) {
            throw ended("its JVM cannot be run: " + e.getMessage(), List.of(), "");
        }
    }

    /** Runs it, and says in words how it ended. */
    private String end() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(run.java().get().toString(), "@" + run.arguments())
                .directory(run.baseDirectory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(run.log().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("MIGRATE_"));
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(run.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return "its JVM ended with code " + process.exitValue();
            }
            process.destroy(); // asked to end, it says where it is
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            return "it is not done after " + run.timeout().toSeconds() + " s";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it was interrupted";
        } finally {
            process.destroyForcibly();
        }
    }

    private String arguments(List<Path> classPath) {
        List<Path> all = new ArrayList<>(classPath);
        all.add(ours());
        String joined = all.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
        return String.join(
                "\n",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                quoted(joined),
                Worker.class.getName(),
                quoted(run.request().toString()),
                "");
    }

    /** As the launcher reads its argument files: a backslash is itself only when doubled. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Where our own classes are, without what we depend on. They stand last: what is the project's wins. */
    private static Path ours() {
        try {
            return Path.of(Worker.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private RuntimeException ended(String how, List<String> whereabouts, String printed) {
        Problem problem = Problem.of(ProblemCode.ENTITIES_PROCESS, "the entities were not read: " + how);
        if (!whereabouts.isEmpty()) {
            problem = problem.fact("in", String.join("\n", whereabouts));
        }
        return problem.fact("java", run.java().get().toString())
                .fact("printed", printed)
                .fact("log", run.log().toString())
                .failed(new IOException(how));
    }
}
