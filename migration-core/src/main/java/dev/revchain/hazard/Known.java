package dev.revchain.hazard;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.NamespaceObject.Extension;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.sql.WrittenName;
import java.util.HashSet;
import java.util.Set;

/** What is known of the database when a statement runs: what was there before, and what the script made so far. */
final class Known {

    private final KnownTables tables = new KnownTables();
    private final KnownColumns columns;
    private final StrictDomains domains = new StrictDomains();
    private final NullChecks nullChecks = new NullChecks();
    private final Set<String> rowless = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Set<String> filled = new HashSet<>();

    /** Nothing is known, as with SQL that a person wrote. */
    Known() {
        columns = new KnownColumns(false);
    }

    /** This is what was there before. */
    Known(Catalog before) {
        columns = new KnownColumns(true);
        for (SchemaObject object : before.objects().values()) {
            tables.know(object);
            columns.know(object);
            domains.know(object);
            nullChecks.know(object);
            if (object instanceof Extension extension
                    && !extension.ways().value().keepsRows()) {
                rowless.add(WrittenName.of(extension.id().last()));
            }
        }
    }

    /** The tables, and which are partitions of which by now. */
    KnownTables tables() {
        return tables;
    }

    /** The columns, as they were before. */
    KnownColumns columns() {
        return columns;
    }

    /** The domains that have rules. */
    StrictDomains domains() {
        return domains;
    }

    /** The checks that columns are not null, as they are by now. */
    NullChecks nullChecks() {
        return nullChecks;
    }

    /** Whether an extension is known to have no tables of its own. */
    boolean isRowless(String extension) {
        return rowless.contains(extension);
    }

    /** Tells that the script made this relation: it holds nothing that was there before, and nobody uses it yet. */
    void make(String name) {
        made.add(name);
    }

    boolean isMade(String name) {
        return made.contains(name);
    }

    /** Tells that a query gave rows to what the script made. */
    void fill(String name) {
        filled.add(name);
    }

    boolean isFilled(String name) {
        return filled.contains(name);
    }

    /** Tells that the rows of a table and of its partitions wait elsewhere: they do not go with it. */
    void putAside(String table) {
        make(table);
        tables.partitionsOf(table).forEach(this::putAside);
    }

    /** Tells that a table and its partitions have their rows again. */
    void putBack(String table) {
        fill(table);
        tables.partitionsOf(table).forEach(this::putBack);
    }

    /** Tells that the script made an object of that kind. */
    void make(String kind, String name) {
        made.add(key(kind, name));
    }

    boolean isMade(String kind, String name) {
        return made.contains(key(kind, name));
    }

    /** Relations and types share their names with each other, and with nothing else. */
    private static String key(String kind, String name) {
        return switch (kind) {
            case "table",
                    "view",
                    "materialized view",
                    "foreign table",
                    "foreign",
                    "sequence",
                    "type",
                    "domain",
                    "index" -> name;
            case "procedure", "aggregate", "routine" -> "function " + name;
            default -> kind + " " + name;
        };
    }
}
