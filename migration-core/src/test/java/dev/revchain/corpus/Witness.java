package dev.revchain.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A second opinion on what a database holds: {@code pg_dump}, with what does not matter brought into one order. */
record Witness(Optional<Path> program) {

    private static final Pattern CREATE_TABLE = Pattern.compile("(?s)(CREATE [A-Z ]*TABLE [^\n]* \\(\n)(.*?)(\n\\).*)");

    private static final Pattern SETTINGS = Pattern.compile("(.*(?:WITH|SET) \\()([^()]*)(\\).*)");

    static Witness find() {
        Path path = Path.of(System.getProperty("corpus.pg_dump", "/usr/bin/pg_dump"));
        return new Witness(
                Optional.of(path).filter(p -> Files.isExecutable(p) && !Boolean.getBoolean("corpus.nowitness")));
    }

    /** The dump as a sorted list of statements; empty where there is no program. */
    String dump(Connection connection) throws SQLException {
        if (program.isEmpty()) {
            return "";
        }
        String url = libpqUrl(connection);
        ProcessBuilder builder =
                new ProcessBuilder(program.get().toString(), "-s", "--no-owner", "--no-tablespaces", "-d", url);
        try {
            Process process = builder.redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return normalised(text);
        } catch (IOException e) {
            throw new SQLException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    static String libpqUrl(Connection connection) throws SQLException {
        return connection
                .getMetaData()
                .getURL()
                .replaceFirst("^jdbc:", "")
                .replaceFirst("[?&]preferQueryMode=simple", "");
    }

    private static String normalised(String dump) {
        return Arrays.stream(dump.split("\n\n+(?=--\n-- )|\n\n\n+"))
                .map(block -> block.lines()
                        .filter(line -> !line.startsWith("--") && !line.startsWith("\\") && !line.startsWith("SET "))
                        .collect(Collectors.joining("\n"))
                        .strip())
                .filter(block -> !block.isEmpty())
                .map(Witness::sortColumns)
                .sorted()
                .collect(Collectors.joining("\n\n"));
    }

    /** Columns stand in the order in which they were added. */
    private static String sortColumns(String block) {
        Matcher table = CREATE_TABLE.matcher(block);
        if (!table.matches()) {
            return block;
        }
        List<String> lines = new ArrayList<>(new TreeSet<>(
                table.group(2).lines().map(line -> line.replaceFirst(",$", "")).toList()));
        return table.group(1) + String.join("\n", lines) + table.group(3);
    }

    /** The lines in one order, without the commas between them, and with settings in one order too. */
    private static List<String> lines(String dump) {
        return dump.lines()
                .map(line -> line.replaceFirst("[,;]+$", "").strip())
                .map(Witness::sortSettings)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
    }

    private static String sortSettings(String line) {
        Matcher settings = SETTINGS.matcher(line);
        return settings.matches()
                ? settings.group(1)
                        + Stream.of(settings.group(2).split(", ")).sorted().collect(Collectors.joining(", "))
                        + settings.group(3)
                : line;
    }

    /** The first line that is in one and not in the other. */
    static Optional<String> difference(String found, String wanted) {
        if (found.equals(wanted)) {
            return Optional.empty();
        }
        List<String> foundLines = lines(found);
        List<String> wantedLines = lines(wanted);
        if (foundLines.equals(wantedLines)) {
            return Optional.empty();
        }
        Optional<String> missing =
                wantedLines.stream().filter(line -> !foundLines.contains(line)).findFirst();
        Optional<String> surplus =
                foundLines.stream().filter(line -> !wantedLines.contains(line)).findFirst();
        return Optional.of("wanted " + missing.orElse("-") + "\n      found  " + surplus.orElse("-"));
    }
}
