package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How names are written. Quotes are set where {@code quote_ident} sets them. Relations and types of {@code public} go without
 * their schema, as in the texts that PostgreSQL prints, unless something of {@code pg_catalog} would be found first; routines
 * and operators always carry theirs, for there a call may find something else.
 */
final class Names {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** The keywords that cannot stand bare everywhere, of all supported versions. */
    private static final Set<String> KEYWORDS = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean
            both case cast char character check coalesce collate collation column concurrently constraint create
            cross current_catalog current_date current_role current_schema current_time current_timestamp
            current_user dec decimal default deferrable desc distinct do else end except exists extract false
            fetch float for foreign freeze from full grant greatest group grouping having ilike in initially
            inner inout int integer intersect interval into is isnull join lateral leading least left like limit
            localtime localtimestamp national natural nchar none normalize not notnull null nullif numeric
            offset on only or order out outer overlaps overlay placing position precision primary real
            references returning right row select session_user setof similar smallint some substring symmetric
            table tablesample then time timestamp to trailing treat trim true union unique user using values
            varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists
            xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
            json json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize
            json_table json_value merge_action system_user""".split("\\s+"));

    /** The types of {@code pg_catalog}. */
    private static final Set<String> BUILT_IN_TYPES = Set.of("""
            aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray
            anycompatiblerange anyelement anyenum anymultirange anynonarray anyrange bit bool box bpchar bytea
            char cid cidr circle cstring date datemultirange daterange event_trigger fdw_handler float4 float8
            gtsvector index_am_handler inet int2 int2vector int4 int4multirange int4range int8 int8multirange
            int8range internal interval json jsonb jsonpath language_handler line lseg macaddr macaddr8 money
            name numeric nummultirange numrange oid oidvector path point polygon record refcursor
            table_am_handler text tid time timestamp timestamptz timetz trigger tsm_handler tsmultirange tsquery
            tsrange tstzmultirange tstzrange tsvector txid_snapshot unknown uuid varbit varchar void xid xid8
            xml""".split("\\s+"));

    private Names() {}

    static String quote(String name) {
        return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name)
                ? name
                : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String literal(String text) {
        String doubled = text.replace("'", "''");
        return text.contains("\\") ? "E'" + doubled.replace("\\", "\\\\") + "'" : "'" + doubled + "'";
    }

    /** The first two parts of an id: schema and name. */
    static String qualified(ObjectId id) {
        return qualified(id.part(0), id.part(1));
    }

    static String qualified(String schema, String name) {
        boolean bare = schema.equals("public") && !name.startsWith("pg_") && !BUILT_IN_TYPES.contains(name);
        return bare ? quote(name) : full(schema, name);
    }

    static String full(String schema, String name) {
        return quote(schema) + "." + quote(name);
    }

    /** A role, or everybody. */
    static String role(String name) {
        return switch (name) {
            case "" -> "PUBLIC";
            case "@owner" -> "CURRENT_USER";
            default -> quote(name);
        };
    }

    /** The object as {@code COMMENT ON}, {@code DROP} and the like name it: its kind and its name. */
    static String reference(ObjectId id) {
        return switch (id.kind()) {
            case SCHEMA, EXTENSION, LANGUAGE, ACCESS_METHOD, FOREIGN_DATA_WRAPPER, SERVER, EVENT_TRIGGER, PUBLICATION ->
                id.kind().keyword() + " " + quote(id.part(0));
            case COLUMN -> "COLUMN " + qualified(id) + "." + quote(id.part(2));
            case CONSTRAINT, FOREIGN_KEY -> "CONSTRAINT " + quote(id.part(2)) + " ON " + qualified(id);
            case DOMAIN_CONSTRAINT -> "CONSTRAINT " + quote(id.part(2)) + " ON DOMAIN " + qualified(id);
            case TRIGGER, RULE, POLICY -> id.kind().keyword() + " " + quote(id.part(2)) + " ON " + qualified(id);
            case FUNCTION, PROCEDURE ->
                id.kind().keyword() + " " + full(id.part(0), id.part(1)) + "(" + id.part(2) + ")";
            case AGGREGATE ->
                "AGGREGATE " + full(id.part(0), id.part(1)) + "(" + (id.part(2).isEmpty() ? "*" : id.part(2)) + ")";
            case CAST -> "CAST (" + id.part(0) + " AS " + id.part(1) + ")";
            case OPERATOR -> "OPERATOR " + operator(id) + " (" + id.part(2) + ", " + id.part(3) + ")";
            // What the server has of these differs from machine to machine.
            case COLLATION,
                    CONVERSION,
                    TEXT_SEARCH_PARSER,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_TEMPLATE,
                    TEXT_SEARCH_CONFIGURATION -> id.kind().keyword() + " " + full(id.part(0), id.part(1));
            case OPERATOR_CLASS, OPERATOR_FAMILY ->
                id.kind().keyword() + " " + full(id.part(0), id.part(1)) + " USING " + quote(id.part(2));
            default -> id.kind().keyword() + " " + qualified(id);
        };
    }

    /** An operator's name: never quoted, always with its schema. */
    static String operator(ObjectId id) {
        return quote(id.part(0)) + "." + id.part(1);
    }

    /** The column's table, and what stands before it: {@code ALTER TABLE} works for foreign tables too. */
    static String alterTable(ObjectId table) {
        return "ALTER TABLE " + qualified(table);
    }
}
