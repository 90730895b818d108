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
     * @param standard whether that is the version the server takes by itself
     */
    record Extension(ObjectId id, String schema, String version, boolean standard) implements NamespaceObject {}
}
