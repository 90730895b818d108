package dev.revchain.introspect;

import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.NamespaceObject.Extension;
import dev.revchain.catalog.NamespaceObject.ExtensionWays;
import dev.revchain.catalog.NamespaceObject.Schema;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import java.util.List;

/** Schemas and extensions. */
final class NamespaceReaders {

    static final List<ObjectReader> ALL = List.of(
            new ObjectReader("schemas", row -> new Schema(ObjectId.of(ObjectKind.SCHEMA, row.text("nspname")))),
            new ObjectReader(
                    "extensions",
                    row -> new Extension(
                            ObjectId.of(ObjectKind.EXTENSION, row.text("extname")),
                            row.text("nspname"),
                            row.text("extversion"),
                            new Incidental<>(new ExtensionWays(
                                    row.flag("standard"),
                                    row.flag("extrelocatable"),
                                    row.list("updates"),
                                    row.flag("keepsrows"))))));

    private NamespaceReaders() {}
}
