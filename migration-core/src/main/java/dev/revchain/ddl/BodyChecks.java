package dev.revchain.ddl;

import dev.revchain.catalog.RoutineObject.Routine;
import java.util.ArrayList;
import java.util.List;

/** Bodies that the server would not understand with the usual search path are not looked into when they are made. */
final class BodyChecks {

    private BodyChecks() {}

    /** The statements, with the check turned off around each run of those that it would refuse. */
    static List<DdlStatement> offWhereNeeded(List<DdlStatement> statements) {
        List<DdlStatement> result = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            DdlStatement statement = statements.get(i);
            if (hasBareNames(statement) && (i == 0 || !hasBareNames(statements.get(i - 1)))) {
                result.add(beside(statement, "SET check_function_bodies = off"));
            }
            result.add(statement);
            if (hasBareNames(statement) && (i + 1 == statements.size() || !hasBareNames(statements.get(i + 1)))) {
                result.add(beside(statement, "RESET check_function_bodies"));
            }
        }
        return result;
    }

    private static DdlStatement beside(DdlStatement statement, String sql) {
        return new DdlStatement(sql, statement.cause(), TransactionNeed.ANY);
    }

    private static boolean hasBareNames(DdlStatement statement) {
        return statement.sql().startsWith("CREATE ")
                && statement.cause().last().orElse(null) instanceof Routine routine
                && routine.bareNames().value();
    }
}
