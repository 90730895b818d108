package dev.revchain.corpus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of the types of a database, as SQL expressions. */
final class SeedTypes {

    private static final String TYPES = """
            SELECT t.oid, t.typtype = 'b' AND t.typcategory = 'A', t.typtype, t.typname,
              CASE WHEN t.typname IN ('bpchar', 'bit') THEN 'pg_catalog.' || quote_ident(t.typname)
                   ELSE format_type(t.oid, NULL) END,
              coalesce(r.rngsubtype, nullif(t.typbasetype, 0), t.typelem, 0), t.typtypmod,
              ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)
              || ARRAY(SELECT pg_get_expr(k.conbin, 0) FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c')
              || ARRAY(SELECT a.atttypid || ':' || a.atttypmod FROM pg_attribute a
                       WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
                       ORDER BY a.attnum)
            FROM pg_type t LEFT JOIN pg_range r ON r.rngtypid = t.oid
            WHERE t.typtype <> 'p' AND (t.oid >= 16384 OR t.typtype IN ('b', 'r', 'm'))
            """;

    /** What checks like to see. */
    private static final List<String> TEXTS = List.of(
            "AB",
            "ABC",
            "abc",
            "a@b.cc",
            "https://a.bc",
            "123",
            "+123456789",
            "#aabbcc",
            "AB-1234",
            "2020-01-01",
            "a-b");

    private final Map<Long, Type> types = new HashMap<>();

    /** A type; the element is that of an array, the base of a domain or the subtype of a range. */
    private record Type(String kind, String name, String written, long element, int modifier, List<String> parts) {}

    SeedTypes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TYPES)) {
            while (rows.next()) {
                String kind = rows.getBoolean(2) ? "a" : rows.getString(3);
                List<String> parts = List.of((String[]) rows.getArray(8).getArray());
                types.put(
                        rows.getLong(1),
                        new Type(kind, rows.getString(4), rows.getString(5), rows.getLong(6), rows.getInt(7), parts));
            }
        }
    }

    /** A value: small numbers from 1 on are alike in all types, and {@link #WIDE} is one that smaller types do not hold. */
    Optional<String> value(long oid, int modifier, int number) {
        Type type = types.get(oid);
        if (type == null) {
            return Optional.empty();
        }
        return switch (type.kind()) {
            case "a" -> value(type.element(), modifier, number).map(e -> "ARRAY[" + e + "]::" + type.written());
            case "d" -> domain(type, number);
            case "e" ->
                type.parts().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                literal(type.parts().get(number % type.parts().size())) + "::" + type.written());
            case "c" -> composite(type, number);
            case "r" -> range(type, number);
            case "m" -> Optional.of("'{}'::" + type.written());
            default -> base(type, modifier, number);
        };
    }

    /** No value of the type. */
    String nothing(long oid) {
        return types.containsKey(oid) ? "NULL::" + types.get(oid).written() : "NULL";
    }

    /** Far from the small numbers. */
    static final int WIDE = 1000;

    private Optional<String> base(Type type, int modifier, int number) {
        return SeedText.of(type.name(), modifier, number).map(text -> cast(text, type));
    }

    private Optional<String> composite(Type type, int number) {
        List<Optional<String>> values = type.parts().stream()
                .map(part -> part.split(":"))
                .map(part -> value(Long.parseLong(part[0]), Integer.parseInt(part[1]), number))
                .toList();
        String list = values.stream().map(value -> value.orElse("NULL")).collect(Collectors.joining(", "));
        return Optional.of("ROW(" + list + ")::" + type.written());
    }

    private Optional<String> range(Type type, int number) {
        return value(type.element(), -1, number)
                .flatMap(from -> value(type.element(), -1, number + 1)
                        .map(to -> type.written() + "(" + from + ", " + to + ", '[)')"));
    }

    private Optional<String> domain(Type type, int number) {
        String checks = type.parts().stream()
                .map(check -> "(" + check.replaceAll("\\bVALUE\\b", "v") + ")")
                .collect(Collectors.joining(" AND "));
        List<String> values = candidates(type.element(), type.modifier(), checks);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String query = "(SELECT v::" + type.written() + " FROM (VALUES "
                + values.stream().map(v -> "(" + v + ")").collect(Collectors.joining(", ")) + ") AS x (v)"
                + (checks.isEmpty() ? "" : " WHERE " + checks) + " LIMIT 1 OFFSET ";
        return Optional.of("coalesce(" + query + number % values.size() + "), " + query + "0))");
    }

    /** Values of which some may fulfil checks with this text. */
    List<String> candidates(long oid, int modifier, String checks) {
        Stream<String> usual = IntStream.of(1, 2, 3, 4, 5, WIDE)
                .mapToObj(number -> value(oid, modifier, number))
                .flatMap(Optional::stream);
        Type type = types.get(oid);
        if (type == null || !type.kind().equals("b")) {
            return usual.distinct().toList();
        }
        boolean isText = SeedText.isText(type.name());
        Stream<String> mentioned = SeedText.literals(checks, isText, type.written()).stream();
        return Stream.of(
                        usual,
                        mentioned.map(text -> cast(text, type)),
                        TEXTS.stream().filter(text -> isText).map(text -> cast(text, type)))
                .flatMap(values -> values)
                .distinct()
                .limit(isText ? 30 : 20)
                .toList();
    }

    private static String cast(String text, Type type) {
        return "CAST(CAST(" + literal(text) + " AS text) AS " + type.written() + ")";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
