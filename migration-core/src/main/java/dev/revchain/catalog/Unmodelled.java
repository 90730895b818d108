package dev.revchain.catalog;

/**
 * Something that exists in the database and has no place in the catalog. It is reported, never ignored in silence.
 *
 * @param kind what PostgreSQL calls it; for a part of an object that we do not look at, that part and the object's kind
 * @param schema the one it stands in; empty where there is none
 * @param name its name as PostgreSQL prints it, with its schema; empty for the database itself
 */
public record Unmodelled(String kind, String schema, String name) {

    @Override
    public String toString() {
        return (kind + " " + name).strip();
    }
}
