package dev.revchain.introspect;

import dev.revchain.catalog.Unmodelled;
import dev.revchain.sql.Literal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was met in a database and has no place in the catalog, by where PostgreSQL keeps it, until it is named. */
final class Strangers {

    private final Set<Stranger> all = new LinkedHashSet<>();

    private record Stranger(String what, Address address) {}

    /**
     * Notes something.
     *
     * @param what of the object is meant, such as its comment; empty for the object itself
     */
    void add(String what, Address address) {
        all.add(new Stranger(what, address));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The values that the query for their names asks for. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("whats", array(Stranger::what));
        values.put("classes", array(stranger -> stranger.address().catalog()));
        values.put("rows", array(stranger -> stranger.address().row()));
        values.put("columns", array(stranger -> stranger.address().column()));
        return values;
    }

    /** One of them, from a row of that query. */
    Unmodelled named(Row row) throws SQLException {
        String what = row.text("what");
        String kind = what.isEmpty() ? row.text("kind") : what + " of " + row.text("kind");
        return new Unmodelled(kind, row.text("schema"), row.text("name"));
    }

    private String array(Function<Stranger, Object> part) {
        return all.stream()
                .map(stranger -> Literal.quote(String.valueOf(part.apply(stranger))))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }
}
