package dev.revchain.ddl;

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

    private static final String ORIGIN = "O";

    private FiringDdl() {}

    private static List<String> enable(ObjectId id, ObjectId owner, String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        String how = switch (after) {
            case "D" -> " DISABLE ";
            case "R" -> " ENABLE REPLICA ";
            case "A" -> " ENABLE ALWAYS ";
            default -> " ENABLE ";
        };
        String table = owner.kind() == ObjectKind.TABLE || owner.kind() == ObjectKind.FOREIGN_TABLE
                ? owner.kind().keyword()
                : "TABLE";
        return List.of("ALTER " + table + " " + Names.qualified(owner) + how
                + id.kind().keyword() + " " + Names.quote(id.last()));
    }

    /** {@code CREATE TRIGGER}. */
    record Triggers() implements ObjectDdl<Trigger> {
        @Override
        public List<String> create(Trigger trigger) {
            List<String> commands = new ArrayList<>();
            commands.add(trigger.definition());
            commands.addAll(enable(trigger.id(), trigger.owner(), ORIGIN, trigger.enabled()));
            return commands;
        }

        @Override
        public List<String> drop(Trigger trigger) {
            return List.of("DROP " + Names.reference(trigger.id()));
        }

        @Override
        public Optional<List<String>> alter(Trigger before, Trigger after) {
            return before.definition().equals(after.definition())
                    ? Optional.of(enable(after.id(), after.owner(), before.enabled(), after.enabled()))
                    : Optional.empty();
        }
    }

    /** {@code ENABLE TRIGGER} on a partition. */
    record States() implements ObjectDdl<TriggerState> {
        @Override
        public List<String> create(TriggerState state) {
            return enable(state.id(), state.owner(), state.inherited(), state.enabled());
        }

        @Override
        public List<String> drop(TriggerState state) {
            return enable(state.id(), state.owner(), state.enabled(), state.inherited());
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
            commands.addAll(enable(rule.id(), rule.owner(), ORIGIN, rule.enabled()));
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
            commands.addAll(enable(after.id(), after.owner(), before.enabled(), after.enabled()));
            return Optional.of(commands);
        }
    }
}
