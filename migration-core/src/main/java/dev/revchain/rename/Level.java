package dev.revchain.rename;

import dev.revchain.catalog.ObjectKind;

/** How far in what has a name stands. What is further out is renamed first, so that its parts are found by its new name. */
enum Level {
    /** A schema. */
    SCHEMA,
    /** An object of a schema, or of the database. */
    OBJECT,
    /** What stands in an object, such as a column or a label. */
    PART,
    /** What has no name of its own, or one that PostgreSQL cannot change. */
    NONE;

    static Level of(ObjectKind kind) {
        return switch (kind) {
            case SCHEMA -> SCHEMA;
            case LANGUAGE,
                    COLLATION,
                    CONVERSION,
                    TYPE,
                    DOMAIN,
                    FOREIGN_DATA_WRAPPER,
                    SERVER,
                    TEXT_SEARCH_TEMPLATE,
                    TEXT_SEARCH_PARSER,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_CONFIGURATION,
                    SEQUENCE,
                    TABLE,
                    FOREIGN_TABLE,
                    INDEX,
                    STATISTICS,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE,
                    OPERATOR_FAMILY,
                    OPERATOR_CLASS,
                    VIEW,
                    MATERIALIZED_VIEW,
                    PUBLICATION,
                    EVENT_TRIGGER -> OBJECT;
            case COLUMN, LABEL, CONSTRAINT, FOREIGN_KEY, DOMAIN_CONSTRAINT, TRIGGER, RULE, POLICY -> PART;
            default -> NONE;
        };
    }
}
