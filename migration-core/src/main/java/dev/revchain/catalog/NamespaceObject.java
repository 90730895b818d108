package dev.revchain.catalog;

/** What other objects live in or come from. */
public sealed interface NamespaceObject extends SchemaObject {

    /** A schema. */
    record Schema(ObjectId id) implements NamespaceObject {}

    /**
     * An installed extension. Its own objects are no part of the catalog.
     *
     * @param schema where its objects live
     * @param version the installed version
     */
    record Extension(ObjectId id, String schema, String version) implements NamespaceObject {}
}
