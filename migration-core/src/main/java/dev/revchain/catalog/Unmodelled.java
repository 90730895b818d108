package dev.revchain.catalog;

/**
 * Something that exists in the database and has no place in the catalog. It is reported, never ignored in silence.
 *
 * @param kind what PostgreSQL calls it
 * @param name its name as PostgreSQL prints it
 */
public record Unmodelled(String kind, String name) {}
