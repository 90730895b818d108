package dev.revchain.ddl;

import dev.revchain.catalog.NamespaceObject.Extension;
import dev.revchain.catalog.NamespaceObject.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schemas and extensions. */
final class NamespaceDdl {

    private NamespaceDdl() {}

    /** {@code CREATE SCHEMA}. */
    record Schemas() implements ObjectDdl<Schema> {
        @Override
        public List<String> create(Schema schema) {
            return List.of("CREATE " + Names.reference(schema.id()));
        }

        @Override
        public List<String> drop(Schema schema) {
            return List.of("DROP " + Names.reference(schema.id()));
        }

        @Override
        public Optional<List<String>> alter(Schema before, Schema after) {
            return Optional.empty();
        }
    }

    /** {@code CREATE EXTENSION}. */
    record Extensions() implements ObjectDdl<Extension> {
        @Override
        public List<String> create(Extension extension) {
            String schema =
                    extension.schema().equals("public") ? "" : " WITH SCHEMA " + Names.quote(extension.schema());
            String version =
                    extension.ways().value().standard() ? "" : " VERSION " + Names.literal(extension.version());
            return List.of("CREATE " + Names.reference(extension.id()) + schema + version);
        }

        @Override
        public List<String> drop(Extension extension) {
            return List.of("DROP " + Names.reference(extension.id()));
        }

        @Override
        public Optional<List<String>> alter(Extension before, Extension after) {
            boolean updates = before.version().equals(after.version())
                    || before.ways().value().updates().contains(after.version());
            boolean moves = before.schema().equals(after.schema())
                    || before.ways().value().relocatable();
            if (!updates || !moves) {
                return Optional.empty();
            }
            List<String> commands = new ArrayList<>();
            String alter = "ALTER " + Names.reference(after.id());
            if (!before.version().equals(after.version())) {
                commands.add(alter + " UPDATE TO " + Names.literal(after.version()));
            }
            if (!before.schema().equals(after.schema())) {
                commands.add(alter + " SET SCHEMA " + Names.quote(after.schema()));
            }
            return Optional.of(commands);
        }
    }
}
