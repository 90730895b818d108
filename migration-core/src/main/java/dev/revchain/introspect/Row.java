package dev.revchain.introspect;

import dev.revchain.catalog.Firing;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.SequenceOptions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a query, by column names. Nulls of JDBC end here. */
record Row(ResultSet result) {

    Address address() throws SQLException {
        return new Address(result.getLong("classid"), result.getLong("oid"), result.getInt("sub"));
    }

    Address target() throws SQLException {
        return new Address(result.getLong("to_class"), result.getLong("to_oid"), result.getInt("to_sub"));
    }

    String text(String column) throws SQLException {
        return optional(column).orElse("");
    }

    Optional<String> optional(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    /** An expression or a definition, in the form that stays when it is read back. */
    String expression(String column) throws SQLException {
        return CanonicalText.of(text(column));
    }

    Optional<String> optionalExpression(String column) throws SQLException {
        return optional(column).map(CanonicalText::of);
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    long number(String column) throws SQLException {
        return result.getLong(column);
    }

    Optional<Integer> optionalNumber(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** The elements of an array; a null element is an empty text. */
    List<String> list(String column) throws SQLException {
        Array array = result.getArray(column);
        List<String> list = new ArrayList<>();
        if (array != null) {
            for (Object element : (Object[]) array.getArray()) {
                list.add(element == null ? "" : element.toString());
            }
        }
        return list;
    }

    /** An array of {@code name=value}, as storage parameters and options are kept. */
    Map<String, String> options(String column) throws SQLException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : list(column)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }

    /** The kind of a relation from its letter in {@code pg_class.relkind}. */
    ObjectKind relation(String column) throws SQLException {
        return switch (text(column)) {
            case "r", "p" -> ObjectKind.TABLE;
            case "f" -> ObjectKind.FOREIGN_TABLE;
            case "v" -> ObjectKind.VIEW;
            case "m" -> ObjectKind.MATERIALIZED_VIEW;
            case "S" -> ObjectKind.SEQUENCE;
            case "c" -> ObjectKind.TYPE;
            case "" -> ObjectKind.DOMAIN;
            default -> throw new IllegalArgumentException("relkind " + text(column));
        };
    }

    /** When something fires, from its letter in {@code tgenabled} and the like. */
    Firing firing(String column) throws SQLException {
        return switch (text(column)) {
            case "D" -> Firing.DISABLE;
            case "R" -> Firing.ENABLE_REPLICA;
            case "A" -> Firing.ENABLE_ALWAYS;
            default -> Firing.ENABLE;
        };
    }

    SequenceOptions sequence() throws SQLException {
        return new SequenceOptions(
                number("seqstart"),
                number("seqincrement"),
                number("seqmin"),
                number("seqmax"),
                number("seqcache"),
                flag("seqcycle"));
    }
}
