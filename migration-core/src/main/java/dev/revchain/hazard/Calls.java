package dev.revchain.hazard;

import dev.revchain.sql.StatementWords;
import java.util.Optional;
import java.util.Set;

/** The functions that an expression calls. */
final class Calls {

    /** Words before a parenthesis that is no call, and functions whose result is the same for every row of a statement. */
    private static final Set<String> STABLE = Set.of("""
            abs all and any array as bit bpchar by case cast char character coalesce concat conflict cube current_date
            current_setting current_time current_timestamp date_trunc decimal decode distinct else encode except exists extract filter
            format from greatest in interval intersect into is join json_build_array json_build_object
            jsonb_build_array jsonb_build_object lateral least left length like limit localtime localtimestamp lower
            make_date make_interval make_timestamp make_timestamptz md5 not now nullif numeric offset on or over
            partition position regexp_replace replace right rollup round row select set sets statement_timestamp substring text then time timestamp timestamptz timezone
            to_char to_date to_json to_jsonb to_number to_timestamp transaction_timestamp trim union upper
            using values varbit varchar varying when where with within""".split("\\s+"));

    /** Functions that change nothing but what their name says. */
    private static final Set<String> TAME = Set.of("""
            age avg array_agg bool_and bool_or clock_timestamp count currval gen_random_uuid generate_series jsonb_agg
            json_agg max min nextval pg_get_serial_sequence random row_number set_config setval string_agg sum
            unnest uuidv4 uuidv7""".split("\\s+"));

    /** Functions that have a result for whatever they are given. */
    private static final Set<String> TOTAL = Set.of("""
            array_length array_to_string btrim cardinality char_length character_length date_part hashtext hashtextextended
            initcap jsonb_array_length jsonb_typeof ltrim numnode octet_length reverse rtrim setweight to_tsvector upper""".split("\\s+"));

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "^");

    private Calls() {}

    /** The first function whose result may differ from row to row. */
    static Optional<String> changing(StatementWords expression) {
        return first(expression, Set.of());
    }

    /** The first function that may do anything. */
    static Optional<String> unknown(StatementWords query) {
        return first(query, TAME);
    }

    /** Whether an expression may have no result for some values: one that is too large, or cannot be read as another type. */
    static boolean mayFail(StatementWords expression) {
        return expression.all().stream().anyMatch(ARITHMETIC::contains)
                || converts(expression)
                || first(expression, TOTAL).isPresent();
    }

    /** What is written out, such as {@code 'a'::text}, was read before, and everything can be written as text. */
    private static boolean converts(StatementWords words) {
        for (int i = 1; i < words.size(); i++) {
            boolean cast = words.isAt(i, ":", ":") && !words.at(i - 1).endsWith("'");
            if (cast && !words.isAt(i + 2, "text")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> first(StatementWords words, Set<String> more) {
        for (int i = 0; i < words.all().size(); i++) {
            String word = words.at(i);
            boolean called = words.isAt(i + 1, "(") && isName(word) && !isTypeOrColumns(words, i);
            boolean own = words.isAt(i - 1, ".") && !words.isAt(i - 2, "pg_catalog");
            if (called && (own || !(STABLE.contains(word) || more.contains(word)))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String word) {
        return StatementWords.isWord(word) || word.startsWith("\"");
    }

    /** {@code ::numeric (10)}, {@code INSERT INTO t (a)}, {@code WITH c (a) AS}, {@code AS t (a)}. */
    private static boolean isTypeOrColumns(StatementWords words, int index) {
        int start = index;
        while (words.isAt(start - 1, ".")) {
            start -= 2;
        }
        return Set.of(":", "into", "as", "with", "recursive").contains(words.at(start - 1));
    }
}
