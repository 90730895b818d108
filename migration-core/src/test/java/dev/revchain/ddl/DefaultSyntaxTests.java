package dev.revchain.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DefaultSyntaxTests {

    @Test
    void castsThatTheColumnImpliesGo() {
        assertEquals("DEFAULT 'it''s'", clause("'it''s'::text", "text"));
        assertEquals("DEFAULT 'a'", clause("'a'::character varying", "character varying(5)"));
        assertEquals("DEFAULT 'sad'", clause("'sad'::mood", "mood"));
        assertEquals("DEFAULT '{}'", clause("'{}'::text[]", "text[]"));
        assertEquals("DEFAULT nextval('s')", clause("nextval('s'::regclass)", "integer"));
        assertEquals("DEFAULT -1", clause("'-1'::integer", "bigint"));
        assertEquals("DEFAULT -1", clause("'-1'::integer", "integer"));
        assertEquals("DEFAULT -1.5", clause("'-1.5'::numeric", "numeric(5,2)"));
        assertEquals("DEFAULT 'NaN'", clause("'NaN'::numeric", "numeric(5,2)"));
        assertEquals("DEFAULT 'a'", clause("'a'::bpchar", "character(3)"));
        assertEquals("DEFAULT '{a}'", clause("'{a}'::character varying[]", "character varying(3)[]"));
        assertEquals("DEFAULT '{a}'", clause("'{a}'::bpchar[]", "character(3)[]"));
        assertEquals(
                "DEFAULT 'infinity'", clause("'infinity'::timestamp with time zone", "timestamp(3) with time zone"));
    }

    @Test
    void theRestStays() {
        assertEquals("DEFAULT 'a'::text", clause("'a'::text", "name"));
        assertEquals("DEFAULT '1.5'::numeric(3,1)", clause("'1.5'::numeric(3,1)", "numeric(3,1)"));
        assertEquals("DEFAULT 'a'::text || 'b'::text", clause("'a'::text || 'b'::text", "text"));
        assertEquals("DEFAULT '01:00:00'::interval", clause("'01:00:00'::interval", "interval hour to minute"));
        assertEquals("DEFAULT '01:00:00'::interval", clause("'01:00:00'::interval", "interval(3)"));
        assertEquals("DEFAULT now()", clause("now()", "timestamp with time zone"));
    }

    private static String clause(String expression, String type) {
        return DefaultSyntax.clause(expression, type);
    }
}
