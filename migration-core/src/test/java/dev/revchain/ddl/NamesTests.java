package dev.revchain.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void quotesOnlyWhatNeedsThem() {
        assertEquals("users", Names.quote("users"));
        assertEquals("\"user\"", Names.quote("user"));
        assertEquals("\"Users\"", Names.quote("Users"));
        assertEquals("\"a\"\"b\"", Names.quote("a\"b"));
        assertEquals("\"1st\"", Names.quote("1st"));
    }

    @Test
    void publicStaysUnsaidUnlessSomethingElseWouldBeFound() {
        assertEquals("users", Names.qualified("public", "users"));
        assertEquals("shop.users", Names.qualified("shop", "users"));
        assertEquals("public.pg_class", Names.qualified("public", "pg_class"));
        assertEquals("public.point", Names.qualified("public", "point"));
    }

    @Test
    void literalsKeepQuotesAndBackslashes() {
        assertEquals("'it''s'", Names.literal("it's"));
        assertEquals("E'a\\\\b'", Names.literal("a\\b"));
    }

    @Test
    void referencesNameTheKind() {
        assertEquals(
                "CONSTRAINT c ON DOMAIN d",
                Names.reference(ObjectId.of(ObjectKind.DOMAIN_CONSTRAINT, "public", "d", "c")));
        assertEquals("AGGREGATE public.f(*)", Names.reference(ObjectId.of(ObjectKind.AGGREGATE, "public", "f", "")));
    }
}
