package dev.revchain.ddl;

import dev.revchain.catalog.RelationObject.Sequence;
import dev.revchain.catalog.RelationObject.SequenceOptions;
import dev.revchain.catalog.TablePart.SequenceOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences, and the columns they go with. */
final class SequenceDdl implements ObjectDdl<Sequence> {

    @Override
    public List<String> create(Sequence sequence) {
        List<String> clauses = new ArrayList<>();
        if (!sequence.type().equals("bigint")) {
            clauses.add("AS " + sequence.type());
        }
        clauses.addAll(SequenceClauses.create(sequence.type(), sequence.options()));
        String create = sequence.unlogged() ? "CREATE UNLOGGED SEQUENCE " : "CREATE SEQUENCE ";
        return List.of((create + Names.qualified(sequence.id()) + " " + String.join(" ", clauses)).stripTrailing());
    }

    @Override
    public List<String> drop(Sequence sequence) {
        return List.of("DROP SEQUENCE " + Names.qualified(sequence.id()));
    }

    @Override
    public Optional<List<String>> alter(Sequence before, Sequence after) {
        List<String> clauses = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            clauses.add("AS " + after.type());
        }
        SequenceOptions present = SequenceClauses.retyped(before.options(), before.type(), after.type());
        clauses.addAll(SequenceClauses.change(present, after.options()));
        String alter = "ALTER SEQUENCE " + Names.qualified(after.id()) + " ";
        List<String> commands = new ArrayList<>();
        if (!clauses.isEmpty()) {
            String type = SequenceClauses.isWider(after.type(), before.type()) ? "AS " + after.type() + " " : "";
            commands.addAll(new SequenceBounds(before.options(), after.options())
                    .ofSequence(Names.qualified(after.id()), alter + type));
            commands.add(alter + String.join(" ", clauses));
        }
        if (before.unlogged() != after.unlogged()) {
            commands.add(alter + (after.unlogged() ? "SET UNLOGGED" : "SET LOGGED"));
        }
        return Optional.of(commands);
    }

    /** {@code OWNED BY}. */
    record Owners() implements ObjectDdl<SequenceOwner> {
        @Override
        public List<String> create(SequenceOwner owner) {
            String column = Names.qualified(owner.column()) + "."
                    + Names.quote(owner.column().last());
            return List.of("ALTER SEQUENCE " + Names.qualified(owner.owner()) + " OWNED BY " + column);
        }

        @Override
        public List<String> drop(SequenceOwner owner) {
            return List.of("ALTER SEQUENCE " + Names.qualified(owner.owner()) + " OWNED BY NONE");
        }

        @Override
        public Optional<List<String>> alter(SequenceOwner before, SequenceOwner after) {
            return Optional.of(create(after));
        }
    }
}
