package dev.revchain.ddl;

import dev.revchain.catalog.Attribute;
import dev.revchain.catalog.Definition;
import dev.revchain.catalog.NamespaceObject;
import dev.revchain.catalog.RelationObject;
import dev.revchain.catalog.RoutineObject;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart;
import dev.revchain.catalog.TypeObject;
import java.util.HashMap;
import java.util.Map;

/** Which class knows the commands for which objects. */
final class Kinds {

    private final Map<Class<? extends SchemaObject>, ObjectDdl<? extends SchemaObject>> byType = new HashMap<>();

    Kinds(int serverVersion) {
        know(NamespaceObject.Schema.class, new NamespaceDdl.Schemas());
        know(NamespaceObject.Extension.class, new NamespaceDdl.Extensions());
        know(TypeObject.EnumType.class, new EnumTypeDdl());
        know(TypeObject.CompositeType.class, new CompositeTypeDdl());
        know(TypeObject.DefinedType.class, new DefinedTypeDdl());
        know(TypeObject.Domain.class, new DomainDdl());
        know(RelationObject.Table.class, new TableDdl());
        know(RelationObject.ForeignTable.class, new ForeignDataDdl.Tables());
        know(RelationObject.View.class, new ViewDdl());
        know(RelationObject.MaterializedView.class, new ViewDdl.Materialized(serverVersion));
        know(RelationObject.Sequence.class, new SequenceDdl());
        know(TablePart.Column.class, new ColumnDdl(serverVersion));
        know(TablePart.Identity.class, new ColumnPartDdl.Identities());
        know(TablePart.DefaultValue.class, new ColumnPartDdl.Defaults());
        know(TablePart.SequenceOwner.class, new SequenceDdl.Owners());
        know(TablePart.Constraint.class, new ConstraintDdl());
        know(TablePart.Index.class, new IndexDdl());
        know(TablePart.Attachment.class, new TablePartDdl.Attachments());
        know(TablePart.ReplicaIdentity.class, new TablePartDdl.ReplicaIdentities());
        know(TablePart.Cluster.class, new TablePartDdl.Clusters());
        know(TablePart.Trigger.class, new FiringDdl.Triggers());
        know(TablePart.TriggerState.class, new FiringDdl.States());
        know(TablePart.Rule.class, new FiringDdl.Rules());
        know(TablePart.Policy.class, new PolicyDdl());
        know(RoutineObject.Routine.class, new RoutineDdl());
        know(RoutineObject.Aggregate.class, new RoutineDdl.Aggregates());
        know(Attribute.Comment.class, new AttributeDdl.Comments());
        know(Attribute.Owner.class, new AttributeDdl.Owners());
        know(Attribute.Grant.class, new GrantDdl());
        know(Attribute.DefaultPrivilege.class, new DefaultPrivilegeDdl());
    }

    private <T extends SchemaObject> void know(Class<T> type, ObjectDdl<T> ddl) {
        byType.put(type, ddl);
    }

    @SuppressWarnings("unchecked") // know() pairs a type with the class that takes it
    ObjectDdl<SchemaObject> of(SchemaObject object) {
        ObjectDdl<? extends SchemaObject> ddl =
                object instanceof Definition definition ? of(definition) : byType.get(object.getClass());
        return (ObjectDdl<SchemaObject>) ddl;
    }

    private static ObjectDdl<Definition> of(Definition definition) {
        return switch (definition.id().kind()) {
            case FOREIGN_DATA_WRAPPER, SERVER, USER_MAPPING -> new ForeignDataDdl();
            case PUBLICATION -> new PublicationDdl();
            case PUBLICATION_MEMBER -> new PublicationDdl.Members();
            default -> new DefinitionDdl();
        };
    }

    /** Whether the one can only become the other by building it anew and moving columns over. */
    boolean rebuilds(SchemaObject before, SchemaObject after) {
        return of(after) instanceof RebuildDdl<SchemaObject> rebuild && rebuild.rebuilds(before, after);
    }
}
