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
     * @param ways what else is known of it there
     */
    record Extension(ObjectId id, String schema, String version, Incidental<ExtensionWays> ways)
            implements NamespaceObject {}

    /**
     * What a server tells of an extension.
     *
     * @param standard whether its version is the one that the server takes by itself
     * @param relocatable whether it can move to another schema
     * @param updates the versions that it can be updated to
     * @param keepsRows whether it has tables of its own
     */
    record ExtensionWays(boolean standard, boolean relocatable, List<String> updates, boolean keepsRows) {
        public ExtensionWays {
            updates = List.copyOf(updates);
        }
    }
}
