package dev.revchain.introspect;

import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Cluster;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.ColumnStorage;
import dev.revchain.catalog.TablePart.ColumnType;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.DefaultAbove;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TablePart.Generated;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.catalog.TablePart.Inheritance;
import dev.revchain.catalog.TablePart.Legacy;
import dev.revchain.catalog.TablePart.Policy;
import dev.revchain.catalog.TablePart.ReplicaIdentity;
import dev.revchain.catalog.TablePart.ReplicaMode;
import dev.revchain.catalog.TablePart.Rule;
import dev.revchain.catalog.TablePart.SequenceOwner;
import dev.revchain.catalog.TablePart.Trigger;
import dev.revchain.catalog.TablePart.TriggerState;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns, constraints, indexes and all else that stands in a table. */
final class TablePartReaders {

    static final List<ObjectReader> ALL = List.of(
            new ObjectReader("columns", TablePartReaders::column),
            new ObjectReader("identities", TablePartReaders::identity),
            new ObjectReader("defaults", TablePartReaders::defaultValue),
            new ObjectReader("sequence_owners", TablePartReaders::sequenceOwner),
            new ObjectReader("attachments", TablePartReaders::attachment),
            new ObjectReader("constraints", TablePartReaders::constraint),
            new ObjectReader("indexes", TablePartReaders::index),
            new ObjectReader("replica_identities", TablePartReaders::replicaIdentity),
            new ObjectReader("clusters", TablePartReaders::cluster),
            new ObjectReader("rules", TablePartReaders::rule),
            new ObjectReader("triggers", TablePartReaders::trigger),
            new ObjectReader("trigger_states", TablePartReaders::triggerState),
            new ObjectReader("policies", TablePartReaders::policy));

    private TablePartReaders() {}

    private static ObjectId owner(Row row) throws SQLException {
        return TableReaders.relation(row.relation("relkind"), row);
    }

    private static ObjectId part(ObjectKind kind, Row row, String column) throws SQLException {
        return ObjectId.of(kind, row.text("nspname"), row.text("relname"), row.text(column));
    }

    private static SchemaObject column(Row row) throws SQLException {
        Optional<Generated> generated = row.flag("is_generated")
                ? Optional.of(new Generated(
                        row.expression("expression"), row.text("generated").equals("v")))
                : Optional.empty();
        ColumnStorage storage = new ColumnStorage(
                row.optional("storage").map(TablePartReaders::strategy),
                row.optional("compression").map(letter -> letter.equals("l") ? "lz4" : "pglz"),
                row.optionalNumber("statistics"),
                row.options("options"));
        return new Column(
                part(ObjectKind.COLUMN, row, "attname"),
                owner(row),
                new ColumnType(row.text("type"), row.optional("collation")),
                row.flag("not_null"),
                generated,
                inheritance(row),
                storage);
    }

    private static Optional<Inheritance> inheritance(Row row) throws SQLException {
        ObjectId parent =
                ObjectId.of(ObjectKind.COLUMN, row.text("parent_schema"), row.text("parent_name"), row.text("attname"));
        return row.flag("inherited")
                ? Optional.of(new Inheritance(
                        new Incidental<>(parent), row.flag("own_not_null"), new Incidental<>(row.flag("local"))))
                : Optional.empty();
    }

    private static String strategy(String letter) {
        return switch (letter) {
            case "p" -> "PLAIN";
            case "e" -> "EXTERNAL";
            case "m" -> "MAIN";
            default -> "EXTENDED";
        };
    }

    private static SchemaObject identity(Row row) throws SQLException {
        return new Identity(
                part(ObjectKind.IDENTITY, row, "attname"),
                part(ObjectKind.COLUMN, row, "attname"),
                row.text("type"),
                row.flag("always"),
                row.text("sequence"),
                row.sequence());
    }

    private static SchemaObject defaultValue(Row row) throws SQLException {
        ObjectId relation = owner(row);
        ObjectId column = part(ObjectKind.COLUMN, row, "attname");
        boolean ofTable = relation.kind() == ObjectKind.TABLE || relation.kind() == ObjectKind.FOREIGN_TABLE;
        ObjectId above = ObjectId.of(
                ObjectKind.DEFAULT, row.text("parent_schema"), row.text("parent_name"), row.text("attname"));
        return new DefaultValue(
                part(ObjectKind.DEFAULT, row, "attname"),
                ofTable ? column : relation,
                row.expression("expression"),
                new Incidental<>(
                        row.optionalExpression("above").map(expression -> new DefaultAbove(above, expression))),
                new Incidental<>(row.text("type")));
    }

    private static SchemaObject sequenceOwner(Row row) throws SQLException {
        String schema = row.text("seq_schema");
        String name = row.text("seq_name");
        return new SequenceOwner(
                ObjectId.of(ObjectKind.SEQUENCE_OWNER, schema, name),
                ObjectId.of(ObjectKind.SEQUENCE, schema, name),
                part(ObjectKind.COLUMN, row, "attname"),
                new Incidental<>(row.flag("whole_numbers")));
    }

    private static SchemaObject attachment(Row row) throws SQLException {
        String parentSchema = row.text("parent_schema");
        String parentName = row.text("parent_name");
        return new Attachment(
                ObjectId.of(ObjectKind.ATTACHMENT, row.text("nspname"), row.text("relname"), parentSchema, parentName),
                owner(row),
                ObjectId.of(row.relation("parent_kind"), parentSchema, parentName),
                row.optional("bound"),
                new Incidental<>(legacy(row)));
    }

    private static Legacy legacy(Row row) throws SQLException {
        List<String> names = row.list("check_names");
        List<String> definitions = row.list("check_definitions");
        Map<String, String> checks = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            checks.put(names.get(i), CanonicalText.of(definitions.get(i)));
        }
        return new Legacy(row.list("constraints"), row.list("indexes"), checks, row.flag("referenced"));
    }

    private static SchemaObject constraint(Row row) throws SQLException {
        ConstraintType type = switch (row.text("contype")) {
            case "p" -> ConstraintType.PRIMARY_KEY;
            case "u" -> ConstraintType.UNIQUE;
            case "x" -> ConstraintType.EXCLUSION;
            case "f" -> ConstraintType.FOREIGN_KEY;
            case "n" -> ConstraintType.NOT_NULL;
            default -> ConstraintType.CHECK;
        };
        ObjectId owner = owner(row);
        ObjectKind kind = owner.kind() == ObjectKind.DOMAIN ? ObjectKind.DOMAIN_CONSTRAINT : ObjectKind.CONSTRAINT;
        return new Constraint(
                part(type == ConstraintType.FOREIGN_KEY ? ObjectKind.FOREIGN_KEY : kind, row, "conname"),
                owner,
                type,
                row.expression("definition"),
                row.options("options"));
    }

    private static SchemaObject index(Row row) throws SQLException {
        ObjectId table = ObjectId.of(row.relation("relkind"), row.text("nspname"), row.text("table_name"));
        return new Index(
                ObjectId.of(ObjectKind.INDEX, row.text("nspname"), row.text("relname")),
                table,
                (row.flag("is_unique") ? "UNIQUE " : "") + row.expression("definition"),
                row.options("options"),
                row.options("statistics"),
                row.flag("indisvalid"),
                new Incidental<>(row.flag("keyed")));
    }

    private static SchemaObject replicaIdentity(Row row) throws SQLException {
        return new ReplicaIdentity(
                TableReaders.relation(ObjectKind.REPLICA_IDENTITY, row),
                owner(row),
                mode(row),
                row.optional("index_name"));
    }

    private static ReplicaMode mode(Row row) throws SQLException {
        return switch (row.text("mode")) {
            case "f" -> ReplicaMode.FULL;
            case "n" -> ReplicaMode.NOTHING;
            default -> ReplicaMode.INDEX;
        };
    }

    private static SchemaObject cluster(Row row) throws SQLException {
        return new Cluster(TableReaders.relation(ObjectKind.CLUSTER, row), owner(row), row.text("index_name"));
    }

    private static SchemaObject trigger(Row row) throws SQLException {
        return new Trigger(
                part(ObjectKind.TRIGGER, row, "tgname"),
                owner(row),
                row.expression("definition"),
                row.firing("enabled"));
    }

    private static SchemaObject triggerState(Row row) throws SQLException {
        return new TriggerState(
                part(ObjectKind.TRIGGER, row, "tgname"),
                owner(row),
                ObjectId.of(ObjectKind.TRIGGER, row.text("root_schema"), row.text("root_name"), row.text("tgname")),
                row.firing("enabled"),
                row.firing("inherited"));
    }

    private static SchemaObject rule(Row row) throws SQLException {
        return new Rule(
                part(ObjectKind.RULE, row, "rulename"),
                owner(row),
                row.expression("definition"),
                row.firing("enabled"));
    }

    private static SchemaObject policy(Row row) throws SQLException {
        List<String> roles = row.list("roles");
        return new Policy(
                part(ObjectKind.POLICY, row, "polname"),
                owner(row),
                row.text("kind"),
                roles,
                row.optionalExpression("using_expression"),
                row.optionalExpression("check_expression"));
    }
}
