package dev.revchain.catalog;

import java.util.Locale;

/** The kinds of object a schema can hold, in the order in which a careful engineer creates them. */
public enum ObjectKind {
    SCHEMA("schema"),
    EXTENSION("extension"),
    LANGUAGE("language"),
    COLLATION("collation"),
    ACCESS_METHOD("access method"),
    CONVERSION("conversion"),
    TYPE("type"),
    LABEL("value"),
    DOMAIN("domain"),
    DOMAIN_CONSTRAINT("constraint"),
    FOREIGN_DATA_WRAPPER("foreign data wrapper"),
    SERVER("server"),
    USER_MAPPING("user mapping"),
    TEXT_SEARCH_TEMPLATE("text search template"),
    TEXT_SEARCH_PARSER("text search parser"),
    TEXT_SEARCH_DICTIONARY("text search dictionary"),
    TEXT_SEARCH_CONFIGURATION("text search configuration"),
    SEQUENCE("sequence"),
    TABLE("table"),
    FOREIGN_TABLE("foreign table"),
    ATTACHMENT("inheritance"),
    COLUMN("column"),
    IDENTITY("identity"),
    DEFAULT("default"),
    SEQUENCE_OWNER("sequence owner"),
    CONSTRAINT("constraint"),
    INDEX("index"),
    REPLICA_IDENTITY("replica identity"),
    CLUSTER("cluster"),
    STATISTICS("statistics"),
    FOREIGN_KEY("constraint"),
    FUNCTION("function"),
    PROCEDURE("procedure"),
    AGGREGATE("aggregate"),
    CAST("cast"),
    OPERATOR("operator"),
    OPERATOR_FAMILY("operator family"),
    OPERATOR_CLASS("operator class"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    RULE("rule"),
    TRIGGER("trigger"),
    POLICY("policy"),
    PUBLICATION("publication"),
    PUBLICATION_MEMBER("publication member"),
    EVENT_TRIGGER("event trigger"),
    COMMENT("comment"),
    GRANT("grant"),
    OWNER("owner"),
    DEFAULT_PRIVILEGE("default privilege");

    private final String word;

    ObjectKind(String word) {
        this.word = word;
    }

    /** The kind as a person says it, such as {@code materialized view}. */
    public String word() {
        return word;
    }

    /** The kind as PostgreSQL's commands write it, such as {@code MATERIALIZED VIEW}. */
    public String keyword() {
        return word.toUpperCase(Locale.ROOT);
    }

    /** Whether objects of this kind are best written next to their parent, not among their own kind. */
    public boolean standsWithParent() {
        return switch (this) {
            case ATTACHMENT,
                    COLUMN,
                    IDENTITY,
                    DEFAULT,
                    CONSTRAINT,
                    DOMAIN_CONSTRAINT,
                    INDEX,
                    REPLICA_IDENTITY,
                    CLUSTER,
                    STATISTICS,
                    COMMENT,
                    OWNER,
                    PUBLICATION_MEMBER -> true;
            default -> false;
        };
    }
}
