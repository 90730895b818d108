package dev.revchain.stage;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.ddl.ConcurrentDdl;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.diff.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Constraints that take the place of others do so in one command, so that the table is never without. */
final class Exchanges {

    private final Map<ObjectId, List<DdlStatement>> leaving = new LinkedHashMap<>();
    private final Map<ObjectId, List<DdlStatement>> arriving = new HashMap<>();
    private final Set<DdlStatement> exchanged = new HashSet<>();

    private Exchanges(List<DdlStatement> statements) {
        for (DdlStatement statement : statements) {
            leaving(statement.cause())
                    .ifPresent(table -> leaving.computeIfAbsent(table, id -> new ArrayList<>())
                            .add(statement));
            arriving(statement)
                    .ifPresent(table -> arriving.computeIfAbsent(table, id -> new ArrayList<>())
                            .add(statement));
        }
        leaving.keySet().retainAll(arriving.keySet());
        leaving.forEach((table, statementsThere) -> {
            exchanged.addAll(statementsThere);
            exchanged.addAll(arriving.get(table));
        });
    }

    /** The same with one command for each table on which constraints go and come. */
    static List<DdlStatement> in(List<DdlStatement> statements) {
        Exchanges exchanges = new Exchanges(statements);
        List<DdlStatement> result = new ArrayList<>();
        for (DdlStatement statement : statements) {
            if (!exchanges.exchanged.contains(statement)) {
                result.add(statement);
            }
            exchanges.after(statement).ifPresent(result::add);
        }
        return result;
    }

    /** When the last one would go, all come. */
    private Optional<DdlStatement> after(DdlStatement statement) {
        return leaving(statement.cause())
                .filter(table -> leaving.containsKey(table) && isLast(statement, leaving.get(table)))
                .map(table -> {
                    List<DdlStatement> actions = new ArrayList<>(leaving.get(table));
                    actions.addAll(arriving.get(table));
                    return ConcurrentDdl.together(table, actions);
                });
    }

    private static boolean isLast(DdlStatement statement, List<DdlStatement> all) {
        return all.get(all.size() - 1).equals(statement);
    }

    private static Optional<ObjectId> leaving(Change cause) {
        return cause.departing()
                .filter(WaitingIndexes::isUniqueConstraint)
                .map(constraint -> ((Constraint) constraint).owner());
    }

    private static Optional<ObjectId> arriving(DdlStatement statement) {
        return statement.sql().contains(" USING INDEX ")
                        && statement.cause().arriving().orElse(null) instanceof Constraint constraint
                ? Optional.of(constraint.owner())
                : Optional.empty();
    }
}
