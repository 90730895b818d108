package dev.revchain.stage;

import dev.revchain.sql.Identifier;
import java.nio.charset.StandardCharsets;

/** Names made of a name and an ending, no longer than PostgreSQL can have them. */
final class Shortening {

    private Shortening() {}

    static String of(String name, String ending) {
        String start = name;
        while ((start + ending).getBytes(StandardCharsets.UTF_8).length > Identifier.MAX_BYTES && !start.isEmpty()) {
            start = start.substring(0, start.length() - 1);
        }
        return start + ending;
    }
}
