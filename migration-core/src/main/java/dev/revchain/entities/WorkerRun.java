package dev.revchain.entities;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How the worker is run.
 *
 * @param java gives the program of the JVM; asked for once the project is compiled, as its build may choose it
 * @param baseDirectory where it runs
 * @param directory for its files, among them the DDL
 * @param timeout the longest that it may take
 */
public record WorkerRun(Supplier<Path> java, Path baseDirectory, Path directory, Duration timeout) {

    Path ddl() {
        return directory.resolve("entities.sql");
    }

    Path request() {
        return directory.resolve("request.properties");
    }

    Path report() {
        return directory.resolve("report.properties");
    }

    Path log() {
        return directory.resolve("provider.log");
    }

    Path arguments() {
        return directory.resolve("java.args");
    }
}
