package dev.revchain.entities;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.worker.Worker;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs the worker in a JVM on the class path of the project. */
final class WorkerProcess {

    private static final int LAST_LINES = 20;

    private final WorkerRun run;

    WorkerProcess(WorkerRun run) {
        this.run = run;
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
            int exit = exit();
            String log = Files.readString(run.log(), StandardCharsets.ISO_8859_1);
            if (!Files.exists(run.report())) {
                throw ended("its JVM ended with code " + exit, log);
            }
            return EntityReport.of(load(run.report()), log);
        } catch (IOException e) {
            throw ended("its JVM cannot be run: " + e.getMessage(), "");
        }
    }

    private int exit() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(run.java().toString(), "@" + run.arguments())
                .directory(run.baseDirectory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(run.log().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("MIGRATE_"));
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(run.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw ended("it is not done after " + run.timeout().toSeconds() + " s", Files.readString(run.log()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended("it was interrupted", "");
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

    private RuntimeException ended(String how, String log) {
        List<String> lines = log.lines().toList();
        return Problem.of(ProblemCode.ENTITIES_PROCESS, "the entities were not read: " + how)
                .fact("java", run.java().toString())
                .fact("printed", String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())))
                .fact("log", run.log().toString())
                .failed(new IOException(how));
    }
}
