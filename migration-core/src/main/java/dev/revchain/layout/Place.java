package dev.revchain.layout;

import dev.revchain.catalog.ObjectId;
import java.util.Optional;

/**
 * Where in a model an object stands.
 *
 * @param schema the folder; none for what belongs to the database as a whole
 * @param table the table whose file it is; none for the file of a kind
 * @param kind the name of the file for all objects of a kind, or of the folder for tables
 */
record Place(Optional<String> schema, Optional<String> table, String kind) {

    static final String TABLES = "tables";
    static final String SCHEMAS = "schemas";

    static Place of(ObjectId id) {
        return switch (id.kind()) {
            case SCHEMA, DEFAULT_PRIVILEGE -> ofDatabase(SCHEMAS);
            case EXTENSION -> ofDatabase("extensions");
            case LANGUAGE -> ofDatabase("languages");
            case ACCESS_METHOD -> ofDatabase("access_methods");
            case FOREIGN_DATA_WRAPPER, SERVER, USER_MAPPING -> ofDatabase("foreign_servers");
            case CAST -> ofDatabase("casts");
            case PUBLICATION -> ofDatabase("publications");
            case EVENT_TRIGGER -> ofDatabase("event_triggers");
            case TABLE, FOREIGN_TABLE -> new Place(Optional.of(id.part(0)), Optional.of(id.part(1)), TABLES);
            case TYPE, DOMAIN -> ofSchema(id, "types");
            case COLLATION -> ofSchema(id, "collations");
            case CONVERSION -> ofSchema(id, "conversions");
            case TEXT_SEARCH_TEMPLATE, TEXT_SEARCH_PARSER, TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_CONFIGURATION ->
                ofSchema(id, "text_search");
            case SEQUENCE -> ofSchema(id, "sequences");
            case FUNCTION, PROCEDURE, AGGREGATE -> ofSchema(id, "functions");
            case OPERATOR, OPERATOR_FAMILY, OPERATOR_CLASS -> ofSchema(id, "operators");
            case VIEW -> ofSchema(id, "views");
            case MATERIALIZED_VIEW -> ofSchema(id, "materialized_views");
            default -> ofSchema(id, "others");
        };
    }

    static Place ofDatabase(String kind) {
        return new Place(Optional.empty(), Optional.empty(), kind);
    }

    private static Place ofSchema(ObjectId id, String kind) {
        return new Place(Optional.of(id.part(0)), Optional.empty(), kind);
    }
}
