package dev.revchain.sql;

/**
 * The name of an object in a schema.
 *
 * @param schema unquoted
 * @param name unquoted
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

    /** The name as SQL writes it, with its schema. */
    public String sql() {
        return Identifier.quote(schema) + "." + Identifier.quote(name);
    }

    @Override
    public int compareTo(QualifiedName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return sql();
    }
}
