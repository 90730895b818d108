package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Definition;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.MaterializedView;
import dev.revchain.catalog.RelationObject.Sequence;
import dev.revchain.catalog.RelationObject.View;
import dev.revchain.catalog.RoutineObject.Aggregate;
import dev.revchain.catalog.RoutineObject.Routine;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.catalog.TablePart.Policy;
import dev.revchain.catalog.TablePart.Rule;
import dev.revchain.catalog.TablePart.SequenceOwner;
import dev.revchain.catalog.TablePart.Trigger;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.catalog.TypeObject.DefinedType;
import dev.revchain.catalog.TypeObject.Domain;
import dev.revchain.catalog.TypeObject.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an object is but for its name: equal for two of which one can be the other under a new name. */
record Likeness(Catalog catalog) {

    /** The name in a definition that PostgreSQL prints whole. */
    private static final Pattern NAME = Pattern.compile("^(CREATE (?:OR REPLACE )?(?:CONSTRAINT )?\\w+ )"
            + "(?:\"(?:[^\"]|\"\")*\"|[^\\s\".(]+)(?:\\.(?:\"(?:[^\"]|\"\")*\"|[^\\s\".(]+))?");

    /** Empty for what holds others, and is like another as far as those are. */
    Optional<List<Object>> of(SchemaObject object) {
        List<Object> likeness = part(object);
        if (likeness.isEmpty()) {
            likeness = whole(object);
        }
        return likeness.isEmpty() ? Optional.empty() : Optional.of(likeness);
    }

    private List<Object> part(SchemaObject object) {
        if (object instanceof Column column) {
            boolean identity = catalog.find(
                            new ObjectId(ObjectKind.IDENTITY, column.id().path()))
                    .isPresent();
            return column.inherited()
                    ? List.of()
                    : List.of(column.owner(), column.type(), column.generated(), identity);
        }
        if (object instanceof Constraint constraint) {
            return List.of(constraint.owner(), constraint.type(), constraint.definition(), constraint.options());
        }
        if (object instanceof Index index) {
            return List.of(index.owner(), index.definition(), index.options(), index.statistics(), index.valid());
        }
        if (object instanceof Trigger trigger) {
            return List.of(trigger.owner(), nameless(trigger.definition()), trigger.firing());
        }
        if (object instanceof Rule rule) {
            return List.of(rule.owner(), nameless(rule.definition()), rule.firing());
        }
        return object instanceof Policy policy
                ? List.of(policy.owner(), policy.kind(), policy.roles(), policy.using(), policy.check())
                : List.of();
    }

    private List<Object> whole(SchemaObject object) {
        if (object instanceof Sequence sequence) {
            return List.of(sequence.type(), sequence.options(), sequence.unlogged(), ownerOf(sequence));
        }
        if (object instanceof View view) {
            return List.of(view.columns(), view.query(), view.options());
        }
        if (object instanceof MaterializedView view) {
            return List.of(view.query(), view.accessMethod(), view.options());
        }
        if (object instanceof Routine routine) {
            return List.of(routine.id().part(2), routine.shape(), nameless(routine.definition()));
        }
        if (object instanceof Aggregate aggregate) {
            return List.of(aggregate.id().part(2), aggregate.arguments(), aggregate.clauses());
        }
        if (object instanceof Definition definition) {
            return List.of(definition.id().withName(""), definition.text(), definition.options());
        }
        return type(object);
    }

    private static List<Object> type(SchemaObject object) {
        if (object instanceof EnumType type) {
            return List.of(type.labels());
        }
        if (object instanceof CompositeType type) {
            return List.of(type.attributes());
        }
        if (object instanceof DefinedType type) {
            return List.of(Multirange.rest(type));
        }
        return object instanceof Domain domain
                ? List.of(domain.type(), domain.collation(), domain.notNull(), domain.defaultValue())
                : List.of();
    }

    /** The column that a sequence goes with. */
    Optional<ObjectId> ownerOf(Sequence sequence) {
        return catalog.find(
                        new ObjectId(ObjectKind.SEQUENCE_OWNER, sequence.id().path()))
                .map(owner -> ((SequenceOwner) owner).column());
    }

    private static String nameless(String definition) {
        return NAME.matcher(definition).replaceFirst("$1");
    }
}
