package dev.revchain.introspect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QueryTests {

    @Test
    void linesAreForTheirVersions() {
        assertFalse(new Query("columns").text(13).contains("a.attcompression"));
        assertTrue(new Query("columns").text(14).contains("a.attcompression"));
    }

    @Test
    void abbreviationsAreWrittenOut() {
        for (ObjectReader reader : Readers.ALL) {
            assertFalse(new Query(reader.query()).text(18).contains("@"), reader.query());
        }
    }
}
