package dev.revchain.introspect;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.MaterializedView;
import dev.revchain.catalog.RoutineObject.Routine;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.ColumnStorage;
import dev.revchain.catalog.Unmodelled;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reading of one database: the objects, where PostgreSQL keeps them, and what hangs on what. */
final class CatalogAssembly {

    private final Connection connection;
    private final ReadOptions options;
    private final int version;
    private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
    private final Map<Address, ObjectId> addresses = new HashMap<>();
    private final Map<Address, Address> aliases = new HashMap<>();
    private final Map<Address, ObjectId> targets = new HashMap<>();
    private final Map<ObjectId, Address> hidden = new HashMap<>();
    private final Strangers strangers = new Strangers();
    private final List<Unmodelled> unmodelled = new ArrayList<>();

    CatalogAssembly(Connection connection, ReadOptions options) throws SQLException {
        this.connection = connection;
        this.options = options;
        this.version = connection.getMetaData().getDatabaseMajorVersion();
    }

    Catalog assemble() throws SQLException {
        for (ObjectReader reader : Readers.ALL) {
            each(reader.query(), row -> add(row.address(), reader.mapping().read(row)));
        }
        each("aliases", row -> aliases.put(row.address(), row.target()));
        each("hidden_targets", this::hide);
        AttributeReader attributes = new AttributeReader(this::target, this::holder);
        each("comments", row -> comment(row.address(), attributes.comment(row)));
        if (options.grants()) {
            each("grants", row -> grant(row.address(), attributes.grant(row)));
            each("default_privileges", row -> add(AttributeReader.defaultPrivilege(row)));
        }
        if (options.owners()) {
            each("owners", row -> attributes.owner(row).ifPresent(this::add));
        }
        meetStrangers();
        BareNames bare = new BareNames(objects.keySet());
        objects.replaceAll((id, object) ->
                object instanceof Routine routine && bare.in(routine) ? routine.withBareNames() : object);
        Dependencies dependencies = new Dependencies(objects);
        each("dependencies", row -> dependencies.add(find(row.address()), find(row.target())));
        return new Catalog(objects, dependencies.all(), unmodelled);
    }

    private void add(Address address, SchemaObject object) {
        addresses.put(address, object.id());
        boolean standsForAnother = object.id().kind() == ObjectKind.COLUMN
                && object.parent().filter(objects::containsKey).isEmpty();
        if (!standsForAnother && !isViewColumn(object)) {
            add(object);
        }
        if (object instanceof Column column && !column.storage().equals(ColumnStorage.USUAL)) {
            objects.computeIfPresent(
                    column.owner(),
                    (id, owner) -> owner instanceof MaterializedView view ? view.withColumn(column) : owner);
        }
    }

    private void add(SchemaObject object) {
        objects.put(object.id(), object);
    }

    /** The columns of views, composite types and the like are no objects, but comments and grants can be on them. */
    private static boolean isViewColumn(SchemaObject object) {
        return object.id().kind() == ObjectKind.COLUMN
                && object.parent()
                        .map(ObjectId::kind)
                        .filter(kind -> kind == ObjectKind.TABLE || kind == ObjectKind.FOREIGN_TABLE)
                        .isEmpty();
    }

    private void comment(Address address, Optional<SchemaObject> read) {
        boolean ofAnExtension =
                find(address).filter(id -> id.kind() != ObjectKind.EXTENSION).isEmpty();
        if (read.isEmpty() && !ofAnExtension) {
            strangers.add("comment", address);
        }
        read.ifPresent(this::add);
    }

    /** Grants on what came with the server or an extension are told only when they are not as they came. */
    private void grant(Address address, Optional<SchemaObject> read) {
        if (read.isEmpty() && (address.isOfServer() || find(address).isPresent())) {
            strangers.add("grants", address);
        }
        read.ifPresent(this::add);
    }

    /** Whatever no reader took, and what is known to be on objects and not to be read. */
    private void meetStrangers() throws SQLException {
        each("everything", row -> {
            if (find(row.address()).isEmpty()) {
                strangers.add("", row.address());
            }
        });
        each("unmodelled", row -> {
            if (options.grants() || !row.text("what").equals("grants")) {
                strangers.add(row.text("what"), row.address());
            }
        });
        each("unaddressed", row -> unmodelled.add(new Unmodelled(row.text("kind"), "", row.text("name"))));
        if (!strangers.isEmpty()) {
            each("names", strangers.values(), row -> unmodelled.add(strangers.named(row)));
        }
    }

    /** The name of what is kept there; a column of something that has no columns of its own is that thing's. */
    private Optional<ObjectId> find(Address address) {
        Address at = address;
        while (aliases.containsKey(at) && !addresses.containsKey(at)) {
            at = aliases.get(at);
        }
        ObjectId found = addresses.get(at);
        if (found != null || at.column() == 0) {
            return Optional.ofNullable(found);
        }
        return find(at.whole());
    }

    /** What has a name for comments and grants and is no object of its own: the index of a constraint, the parts of an extension. */
    private void hide(Row row) throws SQLException {
        ObjectId id = new ObjectId(ObjectKind.valueOf(row.text("kind")), row.list("path"));
        targets.put(row.address(), id);
        hidden.put(id, row.target());
    }

    /** The name that a comment or a grant on what is kept there uses. */
    private Optional<ObjectId> target(Address address) {
        return Optional.ofNullable(targets.getOrDefault(address, addresses.get(address)));
    }

    /** The object of the catalog that a name is of, or stands in. */
    private Optional<ObjectId> holder(ObjectId id) {
        if (objects.containsKey(id)) {
            return Optional.of(id);
        }
        if (hidden.containsKey(id)) {
            return find(hidden.get(id)).filter(objects::containsKey);
        }
        return List.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.TYPE).stream()
                .map(kind -> id.prefix(kind, 2))
                .filter(objects::containsKey)
                .findFirst();
    }

    private void each(String query, RowAction action) throws SQLException {
        each(query, Map.of(), action);
    }

    private void each(String query, Map<String, String> values, RowAction action) throws SQLException {
        String sql = new Query(query).text(version);
        for (Map.Entry<String, String> value : values.entrySet()) {
            sql = sql.replace("@" + value.getKey(), value.getValue());
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            Row row = new Row(result);
            while (result.next()) {
                action.accept(row);
            }
        }
    }

    /** Takes in one row. */
    @FunctionalInterface
    private interface RowAction {
        void accept(Row row) throws SQLException;
    }
}
