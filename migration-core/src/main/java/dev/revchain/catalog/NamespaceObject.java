package dev.revchain.catalog;

import java.util.List;

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
     * @param ways what else is known of it there; this is no difference
     */
    record Extension(ObjectId id, String schema, String version, boolean standard, ExtensionWays ways)
            implements NamespaceObject {
        @Override
        public boolean equals(Object other) {
            return other instanceof Extension extension
                    && id.equals(extension.id)
                    && schema.equals(extension.schema)
                    && version.equals(extension.version);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /**
     * What a server tells of an extension.
     *
     * @param relocatable whether it can move to another schema
     * @param updates the versions that it can be updated to
     * @param keepsRows whether it has tables of its own
     */
    record ExtensionWays(boolean relocatable, List<String> updates, boolean keepsRows) {
        public ExtensionWays {
            updates = List.copyOf(updates);
        }
    }
}
