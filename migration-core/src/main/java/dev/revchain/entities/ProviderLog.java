package dev.revchain.entities;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the JVM of the project printed: its classes may print without end, and in any encoding.
 *
 * @param file may be missing
 */
record ProviderLog(Path file) {

    private static final int MOST_BYTES = 1 << 18;
    private static final int LAST_LINES = 20;

    /** The end of it, whole lines. */
    String end() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long before = Math.max(0, log.length() - MOST_BYTES);
            byte[] bytes = new byte[(int) (log.length() - before)];
            log.seek(before);
            log.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return before == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }

    /** The last lines. */
    String lastLines() throws IOException {
        List<String> lines = end().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
