package dev.revchain.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What stands in a table, or in another relation. */
public sealed interface TablePart extends SchemaObject {

    /** The relation it stands in. */
    ObjectId owner();

    @Override
    default Optional<ObjectId> parent() {
        return Optional.of(owner());
    }

    /**
     * A column of a table.
     *
     * @param type as {@code format_type} prints it
     * @param generated its expression, when it is a generated column
     * @param inheritance where it comes from, when not from its own table
     * @param storage how its values are kept
     */
    record Column(
            ObjectId id,
            ObjectId owner,
            ColumnType type,
            boolean notNull,
            Optional<Generated> generated,
            Optional<Inheritance> inheritance,
            ColumnStorage storage)
            implements TablePart {

        /** Whether it comes with a parent table, or with the type of a typed table. */
        public boolean inherited() {
            return inheritance.isPresent();
        }

        /** The column above it, of the first parent table; none for one of its own table. */
        public Optional<ObjectId> above() {
            return inheritance.map(from -> from.parent().value());
        }

        /** The column with or without its demand for values. */
        public Column withNotNull(boolean demand) {
            return new Column(id, owner, type, demand, generated, inheritance, storage);
        }

        /** The column, kept in another way. */
        public Column withStorage(ColumnStorage other) {
            return new Column(id, owner, type, notNull, generated, inheritance, other);
        }

        /** The column with another expression, or with none. */
        public Column withGenerated(Optional<Generated> expression) {
            return new Column(id, owner, type, notNull, expression, inheritance, storage);
        }
    }

    /**
     * Where a column comes from.
     *
     * @param parent the column of the first parent table
     * @param ownNotNull whether it demands values where the parent's does not
     * @param local whether its own table names it too, which nobody can change
     */
    record Inheritance(Incidental<ObjectId> parent, boolean ownNotNull, Incidental<Boolean> local) {}

    /** A type with its modifier, and the collation when it is not the type's own. */
    record ColumnType(String name, Optional<String> collation) {}

    /** The expression of a generated column. */
    record Generated(String expression, boolean virtual) {}

    /**
     * What differs from the type's own way of keeping a column.
     *
     * @param strategy {@code PLAIN}, {@code EXTERNAL}, {@code EXTENDED} or {@code MAIN}
     * @param compression {@code pglz} or {@code lz4}
     * @param statistics the statistics target
     * @param options such as {@code n_distinct}, and a foreign column's options as {@code fdw.…}
     */
    record ColumnStorage(
            Optional<String> strategy,
            Optional<String> compression,
            Optional<Integer> statistics,
            Map<String, String> options) {
        /** Nothing differs. */
        public static final ColumnStorage USUAL =
                new ColumnStorage(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * The identity of a column.
     *
     * @param always whether no other value can be given
     * @param sequence the name of its sequence, in the schema of the table
     * @param options the numbers of that sequence
     */
    record Identity(
            ObjectId id,
            ObjectId owner,
            String type,
            boolean always,
            String sequence,
            RelationObject.SequenceOptions options)
            implements TablePart {
        @Override
        public Set<String> slots() {
            return Set.of("relation " + id.part(0) + "." + sequence);
        }
    }

    /**
     * The default of a column of a table or a view.
     *
     * @param expression {@code NULL} where the column of a child table has none and that of its parent has one
     * @param above that of the parent table
     * @param type of the column
     */
    record DefaultValue(
            ObjectId id,
            ObjectId owner,
            String expression,
            Incidental<Optional<DefaultAbove>> above,
            Incidental<String> type)
            implements TablePart {
        /** The same with another expression. */
        public DefaultValue withExpression(String other) {
            return new DefaultValue(id, owner, other, above, type);
        }

        /** Whether it is what comes from the parent table. */
        public boolean isInherited() {
            return above.value()
                    .filter(parent -> parent.expression().equals(expression))
                    .isPresent();
        }
    }

    /** The default that the same column of a parent table has. */
    record DefaultAbove(ObjectId id, String expression) {}

    /**
     * The column that a sequence goes with.
     *
     * @param wholeNumbers whether the column holds those
     */
    record SequenceOwner(ObjectId id, ObjectId owner, ObjectId column, Incidental<Boolean> wholeNumbers)
            implements TablePart {}

    /**
     * A constraint of a table or a domain.
     *
     * @param type what it demands
     * @param definition as PostgreSQL prints it, with {@code NOT VALID} and the like
     * @param options storage parameters of its index
     */
    record Constraint(ObjectId id, ObjectId owner, ConstraintType type, String definition, Map<String, String> options)
            implements TablePart {
        @Override
        public Set<String> slots() {
            String name = "constraint " + owner + "." + id.last();
            String relation = "relation " + id.part(0) + "." + id.last();
            return switch (type) {
                case PRIMARY_KEY -> Set.of(name, relation, "primary key of " + owner);
                case UNIQUE, EXCLUSION -> Set.of(name, relation);
                default -> Set.of(name);
            };
        }
    }

    /** What a constraint demands. */
    enum ConstraintType {
        PRIMARY_KEY,
        UNIQUE,
        EXCLUSION,
        CHECK,
        FOREIGN_KEY,
        NOT_NULL,
        TRIGGER
    }

    /**
     * An index that no constraint made.
     *
     * @param definition as PostgreSQL prints it, without its storage parameters
     * @param options storage parameters
     * @param statistics targets of its expressions, by their number
     * @param valid whether it can be used
     * @param keyed whether a partition's own key has its index in it and goes with it
     */
    record Index(
            ObjectId id,
            ObjectId owner,
            String definition,
            Map<String, String> options,
            Map<String, String> statistics,
            boolean valid,
            Incidental<Boolean> keyed)
            implements TablePart {

        /** An index in which no key has its own. */
        public Index(
                ObjectId id,
                ObjectId owner,
                String definition,
                Map<String, String> options,
                Map<String, String> statistics,
                boolean valid) {
            this(id, owner, definition, options, statistics, valid, new Incidental<>(false));
        }

        /** The same index under another name. */
        public Index named(String name) {
            return on(owner, name, valid);
        }

        /** The same index on another table. */
        public Index on(ObjectId table, String name, boolean complete) {
            ObjectId named = ObjectId.of(id.kind(), table.part(0), name);
            return new Index(named, table, definition, options, statistics, complete);
        }

        @Override
        public Set<String> slots() {
            return Set.of("relation " + id.part(0) + "." + id.part(1));
        }
    }

    /**
     * A table's place under a parent table.
     *
     * @param parentTable the partitioned or inherited table
     * @param bound the values of a partition; empty for plain inheritance
     * @param legacy what comes from the parent
     */
    record Attachment(
            ObjectId id, ObjectId owner, ObjectId parentTable, Optional<String> bound, Incidental<Legacy> legacy)
            implements TablePart {

        @Override
        public Set<String> slots() {
            return bound.isPresent() ? Set.of("bound " + parentTable + bound) : Set.of();
        }
    }

    /**
     * What a table has from its parent.
     *
     * @param constraints the names of those that stay when the table is taken away from its parent
     * @param indexes the names of those that stay then
     * @param checks the definitions of the check constraints, by name: a table must have them before it is given the parent
     * @param referenced whether foreign keys that point to the parent point here too: it must be detached before it can go
     */
    record Legacy(List<String> constraints, List<String> indexes, Map<String, String> checks, boolean referenced) {
        public Legacy {
            constraints = List.copyOf(constraints);
            indexes = List.copyOf(indexes);
            checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
        }

        /** What of it another one has not, or has as another check: that must go when the table comes to the other's parent. */
        public Legacy without(Legacy other) {
            List<String> goneConstraints = constraints.stream()
                    .filter(name -> !other.constraints.contains(name)
                            || !Objects.equals(checks.get(name), other.checks.get(name)))
                    .toList();
            List<String> goneIndexes = indexes.stream()
                    .filter(name -> !other.indexes.contains(name))
                    .toList();
            return new Legacy(goneConstraints, goneIndexes, checks, referenced);
        }

        /** The same without an index of that name. */
        public Legacy withoutIndex(String name) {
            List<String> others =
                    indexes.stream().filter(index -> !index.equals(name)).toList();
            return new Legacy(constraints, others, checks, referenced);
        }

        /** The same without checks of these names. */
        public Legacy withoutChecks(Set<String> names) {
            Map<String, String> otherChecks = new LinkedHashMap<>(checks);
            otherChecks.keySet().removeAll(names);
            List<String> otherConstraints =
                    constraints.stream().filter(name -> !names.contains(name)).toList();
            return new Legacy(otherConstraints, indexes, otherChecks, referenced);
        }
    }

    /** What a table tells logical replication about changed rows, when it is not the primary key. */
    record ReplicaIdentity(ObjectId id, ObjectId owner, ReplicaMode mode, Optional<String> index)
            implements TablePart {}

    /** What is told of a row: all of it, nothing, or what an index has. */
    enum ReplicaMode {
        FULL,
        NOTHING,
        INDEX
    }

    /** The index that a table was last clustered on. */
    record Cluster(ObjectId id, ObjectId owner, String index) implements TablePart {}

    /** A trigger: its definition as PostgreSQL prints it, and when it fires. */
    record Trigger(ObjectId id, ObjectId owner, String definition, Firing firing) implements TablePart {}

    /**
     * When a trigger fires that a partition has from its parent, where that differs from the parent's.
     *
     * @param origin the trigger that it comes from, at the root of the partitions
     * @param inherited when the one of the parent fires
     */
    record TriggerState(ObjectId id, ObjectId owner, ObjectId origin, Firing firing, Firing inherited)
            implements TablePart {}

    /** A rewrite rule other than the one that makes a view. */
    record Rule(ObjectId id, ObjectId owner, String definition, Firing firing) implements TablePart {}

    /** A row security policy. */
    record Policy(
            ObjectId id,
            ObjectId owner,
            String kind,
            List<String> roles,
            Optional<String> using,
            Optional<String> check)
            implements TablePart {}
}
