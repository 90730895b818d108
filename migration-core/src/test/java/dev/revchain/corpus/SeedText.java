package dev.revchain.corpus;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of the types that PostgreSQL and its extensions bring, as text. */
final class SeedText {

    private static final Set<String> TEXT_TYPES = Set.of("text", "varchar", "bpchar", "name", "citext");
    private static final Set<String> NUMBER_TYPES =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'(?:::([a-z ]+))?");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?");

    private SeedText() {}

    static boolean isText(String type) {
        return TEXT_TYPES.contains(type);
    }

    static Optional<String> of(String type, int modifier, int number) {
        boolean wide = number >= SeedTypes.WIDE;
        int small = number % 100;
        String text = switch (type) {
            case "bool" -> number % 2 == 1 ? "true" : "false";
            case "int2" -> wide ? "15000" : "" + small;
            case "int4" -> wide ? "100000000" : "" + small;
            case "int8" -> wide ? "4000000000000000000" : "" + small;
            case "oid", "money" -> "" + small;
            case "float4" -> wide ? "1.25e+20" : small + ".5";
            case "float8" -> wide ? "1.25e+200" : small + ".5";
            case "numeric" -> numeric(modifier, small, wide);
            case "text", "citext", "name" -> wide ? "a value that is so long that it fits into few types" : "" + small;
            case "varchar", "bpchar" -> clipped(modifier, small, wide);
            case "char" -> "" + small % 10;
            case "uuid" -> String.format("00000000-0000-0000-0000-%012d", number);
            case "date" -> String.format("2020-01-%02d", small % 28 + 1);
            case "timestamp" -> String.format("2020-01-%02d 10:20:30.123456", small % 28 + 1);
            case "timestamptz" -> String.format("2020-01-%02d 10:20:30.123456+00", small % 28 + 1);
            case "time" -> String.format("10:20:%02d.123456", small % 60);
            case "timetz" -> String.format("10:20:%02d.123456+00", small % 60);
            case "interval" -> small + " days 02:03:04.123456";
            case "json", "jsonb" -> "{\"a\": " + small + "}";
            case "xml" -> "<a>" + small + "</a>";
            case "bytea" -> String.format("\\x%02d", small);
            case "bit" -> bits(small, modifier < 0 ? 1 : modifier);
            case "varbit" -> bits(small, modifier < 0 ? 7 : modifier);
            case "inet" -> "10.0.0." + small;
            case "cidr" -> "10.0." + small + ".0/24";
            case "macaddr" -> String.format("08:00:2b:01:02:%02d", small);
            case "macaddr8" -> String.format("08:00:2b:01:02:03:04:%02d", small);
            case "point" -> "(" + small + ",1)";
            case "line" -> "{1,2," + small + "}";
            case "lseg", "box", "path" -> "((0,0),(" + small + ",1))";
            case "polygon" -> "((0,0),(0,1),(" + small + ",1))";
            case "circle" -> "<(0,0)," + small + ">";
            case "tsvector", "tsquery", "ltree", "lquery" -> "w" + small;
            case "hstore" -> "a=>" + small;
            case "jsonpath" -> "$.a" + small;
            case "pg_lsn" -> "0/" + small;
            case "regclass" -> "pg_class";
            default -> "";
        };
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static String numeric(int modifier, int small, boolean wide) {
        int precision = modifier < 0 ? 30 : (modifier - 4) >> 16;
        int scale = modifier < 0 ? 10 : (modifier - 4) & 0x7ff;
        if (scale > precision) {
            return "0";
        }
        BigDecimal smallest = BigDecimal.valueOf(1, scale);
        if (wide) {
            return BigDecimal.TEN.pow(precision - scale).subtract(smallest).toPlainString();
        }
        return (precision > scale ? BigDecimal.valueOf(precision - scale > 1 ? small : small % 10) : BigDecimal.ZERO)
                .add(scale > 0 ? smallest : BigDecimal.ZERO)
                .toPlainString();
    }

    private static String clipped(int modifier, int small, boolean wide) {
        int length = modifier < 0 ? 60 : modifier - 4;
        return wide ? "w".repeat(Math.min(length, 300)) : "" + (length > 1 ? small : small % 10);
    }

    private static String bits(int number, int length) {
        String all = Integer.toBinaryString(number);
        String padded = "0".repeat(Math.max(0, length - all.length())) + all;
        return padded.substring(padded.length() - length);
    }

    /** What stands in checks, and for numbers the neighbours. */
    static Set<String> literals(String checks, boolean texts, String type) {
        Set<String> found = new LinkedHashSet<>();
        Matcher quoted = QUOTED.matcher(checks);
        while (quoted.find()) {
            boolean fits = texts || (quoted.group(2) != null && quoted.group(2).startsWith(type));
            if (fits) {
                found.add(quoted.group(1).replace("''", "'"));
            }
        }
        Matcher number = NUMBER.matcher(checks);
        while (NUMBER_TYPES.contains(type) && number.find()) {
            BigDecimal value = new BigDecimal(number.group());
            found.add(value.toPlainString());
            found.add(value.add(BigDecimal.ONE).toPlainString());
            found.add(value.subtract(BigDecimal.ONE).toPlainString());
        }
        found.removeIf(text -> text.length() > 200);
        return found;
    }
}
