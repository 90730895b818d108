package dev.revchain.file;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with a few bytes changed: read or refused, and nothing else. */
class RevisionFileFuzzTests {

    private static final byte[] FILE = """
            -- Add phone number to users
            --
            -- Revision ID: 8f8ecb998390
            -- Revises: 1975ea83b712, 27c6a30d7c24
            -- Create Date: 2025-07-26T21:21:04Z

            -- migrate:up transaction=true
            CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END;
            COPY users FROM stdin;
            1\tü
            \\.

            -- migrate:down irreversible
            """.getBytes(StandardCharsets.UTF_8);
    private static final byte[] BYTES = "\0\n\r\t -:;,'\"$()\\*/aE\u00e4".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void areReadOrRefused(long seed) throws IOException {
        Random random = new Random(seed);
        Path path = directory.resolve("a.sql");
        int sound = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = FILE.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = BYTES[random.nextInt(BYTES.length)];
            }
            Files.write(path, bytes);
            try {
                sound += RevisionFileReader.read(path).review().orRefuse().up().isPresent() ? 1 : 0;
            } catch (MigrationException.Refused e) {
                assertFalse(e.problems().isEmpty());
            }
        }
        assertTrue(sound > 50, "only " + sound);
    }
}
