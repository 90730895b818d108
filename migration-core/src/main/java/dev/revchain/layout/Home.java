package dev.revchain.layout;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.SequenceOwner;
import dev.revchain.diff.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The object whose file another one stands in: what hangs on a table stands with it, and so do a sequence that a column
 * owns, and partitions and tables that inherit with the table they come from, since those only make sense together.
 */
final class Home {

    private final Catalog schema;

    /** Where objects without a parent belong all the same. */
    private final Map<ObjectId, ObjectId> hosts = new HashMap<>();

    Home(Catalog schema) {
        this.schema = schema;
        for (SchemaObject object : schema.objects().values()) {
            if (object instanceof SequenceOwner owner) {
                hosts.put(owner.owner(), owner.column());
            }
            if (object instanceof Attachment place) {
                hosts.putIfAbsent(place.owner(), place.parentTable());
            }
        }
        for (Dependency dependency : schema.dependencies()) {
            if (dependency.dependent().kind() == ObjectKind.STATISTICS
                    && dependency.referenced().kind() == ObjectKind.COLUMN) {
                hosts.putIfAbsent(dependency.dependent(), dependency.referenced());
            }
        }
    }

    ObjectId of(Change change) {
        ObjectId at = change.last().flatMap(SchemaObject::parent).orElse(change.subject());
        for (Optional<ObjectId> above = above(at); above.isPresent(); above = above(at)) {
            at = above.get();
        }
        return at;
    }

    private Optional<ObjectId> above(ObjectId id) {
        return schema.find(id)
                .flatMap(SchemaObject::parent)
                .or(() -> Optional.ofNullable(hosts.get(id)))
                .filter(above -> schema.find(above).isPresent());
    }
}
