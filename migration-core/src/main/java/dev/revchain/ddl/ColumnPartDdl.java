package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.SequenceOptions;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TablePart.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Defaults and identities: parts of a column that come and go without it. */
final class ColumnPartDdl {

    private ColumnPartDdl() {}

    private static String alterColumn(ObjectId part, ObjectId owner) {
        String alter = owner.kind() == ObjectKind.VIEW ? "ALTER VIEW " + Names.qualified(part) : Names.alterTable(part);
        return alter + " ALTER COLUMN " + Names.quote(part.last()) + " ";
    }

    /** {@code SET DEFAULT}. */
    record Defaults() implements ObjectDdl<DefaultValue> {
        @Override
        public List<String> create(DefaultValue value) {
            return List.of(alterColumn(value.id(), value.owner()) + "SET "
                    + DefaultSyntax.clause(value.expression(), value.type().value()));
        }

        @Override
        public List<String> drop(DefaultValue value) {
            return value.expression().equals("NULL")
                    ? List.of()
                    : List.of(alterColumn(value.id(), value.owner()) + "DROP DEFAULT");
        }

        @Override
        public Optional<List<String>> alter(DefaultValue before, DefaultValue after) {
            return Optional.of(create(after));
        }
    }

    /** {@code ADD GENERATED … AS IDENTITY}. */
    record Identities() implements ObjectDdl<Identity> {
        @Override
        public List<String> create(Identity identity) {
            String sequence = "pg_get_serial_sequence(" + Names.literal(Names.qualified(identity.id())) + ", "
                    + Names.literal(identity.id().last()) + ")";
            return List.of(
                    alterColumn(identity.id(), identity.owner()) + "ADD " + ColumnSyntax.identity(identity),
                    NumberedOn.statement(sequence, identity.id(), identity.options()));
        }

        @Override
        public List<String> drop(Identity identity) {
            return List.of(alterColumn(identity.id(), identity.owner()) + "DROP IDENTITY");
        }

        @Override
        public Optional<List<String>> alter(Identity before, Identity after) {
            List<String> clauses = new ArrayList<>();
            if (before.always() != after.always()) {
                clauses.add("SET GENERATED " + (after.always() ? "ALWAYS" : "BY DEFAULT"));
            }
            SequenceClauses.change(present(before, after), after.options())
                    .forEach(clause -> clauses.add("SET " + clause));
            List<String> commands = new ArrayList<>();
            if (!before.sequence().equals(after.sequence())) {
                commands.add("ALTER SEQUENCE " + Names.qualified(before.id().part(0), before.sequence()) + " RENAME TO "
                        + Names.quote(after.sequence()));
            }
            String alter = alterColumn(after.id(), after.owner());
            if (!clauses.isEmpty()) {
                commands.addAll(new SequenceBounds(before.options(), after.options())
                        .ofIdentity(
                                alter, Names.qualified(after.id()), after.id().last()));
                commands.add(alter + String.join(" ", clauses));
            }
            return Optional.of(commands);
        }

        /** The numbers as they are when the identity is altered: after its column where that gets a wider type. */
        private static SequenceOptions present(Identity before, Identity after) {
            return SequenceClauses.isWider(after.type(), before.type())
                    ? SequenceClauses.retyped(before.options(), before.type(), after.type())
                    : before.options();
        }
    }
}
