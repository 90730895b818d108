package dev.revchain.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Loads what the driver cannot send in one go: scripts with commands that refuse a transaction, or another encoding. */
final class Psql {

    private Psql() {}

    static void run(Connection connection, String sql) throws SQLException {
        String url = Witness.libpqUrl(connection);
        try {
            Path file = Files.createTempFile("corpus", ".sql");
            Files.writeString(file, sql);
            Process process = new ProcessBuilder(
                            "psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", url, "-f", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(file);
            if (process.waitFor() != 0) {
                throw new SQLException(output);
            }
        } catch (IOException e) {
            throw new SQLException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }
}
