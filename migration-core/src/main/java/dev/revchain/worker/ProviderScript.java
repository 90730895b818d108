package dev.revchain.worker;

import java.util.Map;
import java.util.stream.Collectors;

/** Makes SQL that PostgreSQL can read of what a provider takes for a script. */
final class ProviderScript {

    /**
     * Some versions of EclipseLink, 4.0.9 among them, write an identity as what PostgreSQL takes for two types.
     *
     * @see <a href="https://github.com/eclipse-ee4j/eclipselink/issues/2616">EclipseLink issue 2616</a>
     */
    private static final Map<String, String> SERIAL = Map.of(
            " BIGINT SERIAL ", " BIGSERIAL ",
            " INTEGER SERIAL ", " SERIAL ",
            " SMALLINT SERIAL ", " SMALLSERIAL ");

    private ProviderScript() {}

    /** The standard does not say how statements end: EclipseLink has one on each line, and no semicolons. */
    static String readable(String script) {
        String mended = script;
        for (Map.Entry<String, String> serial : SERIAL.entrySet()) {
            mended = mended.replace(serial.getKey(), serial.getValue());
        }
        boolean ended = mended.lines().anyMatch(line -> line.stripTrailing().endsWith(";"));
        return ended
                ? mended
                : mended.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.stripTrailing() + ";\n")
                        .collect(Collectors.joining());
    }
}
