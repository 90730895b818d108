package dev.revchain.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fits into what, both ways: h holds every value, k keeps the rows as they are, - loses values. */
class TypeFitTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            character varying(10)       | character varying(20)       | hk | -
            character varying(10)       | character varying           | hk | -
            character varying(10)       | text                        | hk | -
            character varying           | text                        | hk | hk
            character(10)               | character(20)               | h  | -
            character(10)               | text                        | h  | -
            character varying(10)       | character(20)               | -  | -
            character(10)               | character varying(20)       | h  | -
            bit varying(5)              | bit varying(8)              | hk | -
            bit(5)                      | bit(8)                      | -  | -
            smallint                    | integer                     | h  | -
            integer                     | bigint                      | h  | -
            smallint                    | bigint                      | h  | -
            integer                     | numeric                     | h  | -
            integer                     | numeric(10,0)               | h  | -
            integer                     | numeric(10,2)               | -  | -
            bigint                      | numeric(19,0)               | h  | -
            integer                     | double precision            | h  | -
            bigint                      | double precision            | -  | -
            integer                     | real                        | -  | -
            real                        | double precision            | h  | -
            numeric                     | double precision            | -  | -
            integer                     | text                        | h  | -
            integer                     | character varying(11)       | h  | -
            integer                     | character varying(10)       | -  | -
            smallint                    | character varying(255)      | h  | -
            numeric(10,2)               | numeric(12,2)               | hk | -
            numeric(10,2)               | numeric(12,4)               | h  | -
            numeric(10,2)               | numeric(10,4)               | -  | -
            numeric(10,2)               | numeric                     | hk | -
            numeric(5)                  | numeric(5,0)                | hk | hk
            date                        | timestamp without time zone | h  | -
            timestamp with time zone    | date                        | -  | h
            timestamp without time zone | timestamp with time zone    | h  | -
            timestamp(3) with time zone | timestamp with time zone    | hk | -
            timestamp(3) without time zone | timestamp(6) without time zone | hk | -
            time(0) without time zone   | time without time zone      | hk | -
            json                        | jsonb                       | -  | h
            uuid                        | text                        | h  | -
            cidr                        | inet                        | hk | -
            boolean                     | integer                     | h  | -
            mood                        | text                        | h  | -
            mood                        | app.mood                    | -  | -
            integer                     | integer[]                   | h  | -
            integer[]                   | bigint[]                    | h  | -
            character varying(5)[]      | character varying(9)[]      | hk | -
            int4                        | integer                     | hk | hk
            timestamptz                 | timestamp with time zone    | hk | hk
            varchar(10)                 | character varying(10)       | hk | hk
            """)
    void fitsBothWays(String one, String other, String there, String back) {
        assertEquals(there, fit(one, other), one + " to " + other);
        assertEquals(back, fit(other, one), other + " to " + one);
    }

    private static String fit(String before, String after) {
        TypeFit fit = TypeFit.of(before, after);
        String text = (fit.holdsAll() ? "h" : "") + (fit.keepsRows() ? "k" : "");
        return text.isEmpty() ? "-" : text;
    }
}
