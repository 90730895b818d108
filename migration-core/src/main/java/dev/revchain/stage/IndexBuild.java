package dev.revchain.stage;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.ddl.ConcurrentDdl;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.DdlWriter;
import dev.revchain.diff.Change;
import dev.revchain.sql.DefaultName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds indexes concurrently. On a partitioned table there is no such form: the index is made on the table alone, built on
 * each partition, and complete when all of these are attached (PostgreSQL, CREATE INDEX, "Building Indexes Concurrently").
 */
final class IndexBuild {

    private final DdlWriter writer;
    private final Set<String> usedNames = new HashSet<>();
    private final Map<ObjectId, List<ObjectId>> partitions = new HashMap<>();
    private final Set<ObjectId> partitioned = new HashSet<>();

    IndexBuild(DdlWriter writer, Catalog from) {
        this.writer = writer;
        for (SchemaObject object : from.objects().values()) {
            usedNames.addAll(object.slots());
            if (object instanceof Table table && table.partitionKey().isPresent()) {
                partitioned.add(table.id());
            } else if (object instanceof Attachment place && place.bound().isPresent()) {
                partitions
                        .computeIfAbsent(place.parentTable(), parent -> new ArrayList<>())
                        .add(place.owner());
                place.legacy()
                        .value()
                        .constraints()
                        .forEach(name -> use(place.id().part(0), name));
                place.legacy().value().indexes().forEach(name -> use(place.id().part(0), name));
            }
        }
    }

    boolean isPartitioned(ObjectId table) {
        return partitioned.contains(table);
    }

    /** The name, or one like it when it is in use. */
    String freeName(String schema, String name) {
        return isUsed(schema, name) ? DefaultName.withEnding(name, "__new") : name;
    }

    private boolean isUsed(String schema, String name) {
        return usedNames.contains("relation " + schema + "." + name);
    }

    private void use(String schema, String name) {
        usedNames.add("relation " + schema + "." + name);
    }

    List<DdlStatement> statements(Index index, Change cause) {
        List<DdlStatement> statements = new ArrayList<>();
        use(index.id().part(0), index.id().last());
        if (!isPartitioned(index.owner())) {
            create(index, cause).stream().map(ConcurrentDdl::concurrently).forEach(statements::add);
            return statements;
        }
        statements.addAll(create(index.on(index.owner(), index.id().last(), false), cause));
        for (ObjectId partition : partitions.getOrDefault(index.owner(), List.of())) {
            if (partition.kind() == ObjectKind.TABLE) {
                Index part = index.on(partition, nameOn(partition, index), true);
                statements.addAll(statements(part, cause));
                statements.add(ConcurrentDdl.attached(part, index, cause));
            }
        }
        return statements;
    }

    private List<DdlStatement> create(Index index, Change cause) {
        return writer.write(List.of(new Change.Create(index))).statements().stream()
                .map(statement -> new DdlStatement(statement.sql(), cause, statement.transaction()))
                .toList();
    }

    /** As PostgreSQL names such indexes: after the partition instead of the table. */
    private String nameOn(ObjectId partition, Index index) {
        String name = index.id().last();
        String table = index.owner().last();
        String rest = name.startsWith(table + "_") ? name.substring(table.length() + 1) : name;
        String free = DefaultName.joined(partition.last(), rest, "");
        for (int i = 1; isUsed(partition.part(0), free); i++) {
            free = DefaultName.joined(partition.last(), rest, String.valueOf(i));
        }
        return free;
    }
}
