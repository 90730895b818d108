package dev.revchain.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The form of dates in a header: {@code 2025-07-26T21:21:04Z}. */
final class CreateDate {

    private static final int LENGTH = "2025-07-26T21:21:04Z".length();

    private CreateDate() {}

    static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Reads other forms of ISO 8601 too, and Alembic's with a blank; without a zone it is UTC. */
    static Optional<Instant> parse(String text) {
        try {
            if (text.length() == LENGTH && text.charAt(LENGTH - 1) == 'Z' && text.charAt(10) == 'T') {
                // Nearly all have this form, and the formatter of java.time takes long to load.
                return Optional.of(LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19))
                        .toInstant(ZoneOffset.UTC));
            }
            String iso = text.replaceFirst(" ", "T");
            boolean zoned = iso.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)");
            return Optional.of(
                    zoned && iso.indexOf('T') > 0
                            ? OffsetDateTime.parse(iso).toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseUnsignedInt(text, from, to, 10);
    }
}
