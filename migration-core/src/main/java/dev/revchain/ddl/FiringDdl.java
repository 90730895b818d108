package dev.revchain.ddl;

import dev.revchain.catalog.Firing;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.TablePart.Rule;
import dev.revchain.catalog.TablePart.Trigger;
import dev.revchain.catalog.TablePart.TriggerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Triggers and rules: what fires by itself. */
final class FiringDdl {

    private FiringDdl() {}

    private static List<String> change(ObjectId id, ObjectId owner, Firing before, Firing after) {
        if (before == after) {
            return List.of();
        }
        String table = owner.kind() == ObjectKind.TABLE || owner.kind() == ObjectKind.FOREIGN_TABLE
                ? owner.kind().keyword()
                : "TABLE";
        return List.of("ALTER " + table + " " + Names.qualified(owner) + " " + after.keyword() + " "
                + id.kind().keyword() + " " + Names.quote(id.last()));
    }

    /** {@code CREATE TRIGGER}. */
    record Triggers() implements ObjectDdl<Trigger> {
        @Override
        public List<String> create(Trigger trigger) {
            List<String> commands = new ArrayList<>();
            commands.add(trigger.definition());
            commands.addAll(change(trigger.id(), trigger.owner(), Firing.ENABLE, trigger.firing()));
            return commands;
        }

        @Override
        public List<String> drop(Trigger trigger) {
            return List.of("DROP " + Names.reference(trigger.id()));
        }

        @Override
        public Optional<List<String>> alter(Trigger before, Trigger after) {
            return before.definition().equals(after.definition())
                    ? Optional.of(change(after.id(), after.owner(), before.firing(), after.firing()))
                    : Optional.empty();
        }
    }

    /** {@code ENABLE TRIGGER} on a partition. */
    record States() implements ObjectDdl<TriggerState> {
        @Override
        public List<String> create(TriggerState state) {
            return change(state.id(), state.owner(), state.inherited(), state.firing());
        }

        @Override
        public List<String> drop(TriggerState state) {
            return change(state.id(), state.owner(), state.firing(), state.inherited());
        }

        @Override
        public Optional<List<String>> alter(TriggerState before, TriggerState after) {
            return Optional.of(create(after));
        }
    }

    /** {@code CREATE RULE}. */
    record Rules() implements ObjectDdl<Rule> {
        @Override
        public List<String> create(Rule rule) {
            List<String> commands = new ArrayList<>();
            commands.add(rule.definition());
            commands.addAll(change(rule.id(), rule.owner(), Firing.ENABLE, rule.firing()));
            return commands;
        }

        @Override
        public List<String> drop(Rule rule) {
            return List.of("DROP " + Names.reference(rule.id()));
        }

        @Override
        public Optional<List<String>> alter(Rule before, Rule after) {
            List<String> commands = new ArrayList<>();
            if (!before.definition().equals(after.definition())) {
                commands.add(after.definition().replaceFirst("^CREATE RULE", "CREATE OR REPLACE RULE"));
            }
            commands.addAll(change(after.id(), after.owner(), before.firing(), after.firing()));
            return Optional.of(commands);
        }
    }
}
