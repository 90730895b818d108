package dev.revchain.problem;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The one exception of the house. It carries {@link Problem}s, never prose of its own. */
public abstract sealed class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    private MigrationException(List<Problem> problems, Throwable cause) {
        super(problems.stream().map(p -> p.code() + ": " + p.sentence()).collect(Collectors.joining("; ")), cause);
        this.problems = List.copyOf(problems);
    }

    /** What went wrong; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** The same failure, with its problems told in another way. */
    public MigrationException told(UnaryOperator<Problem> way) {
        List<Problem> told = problems.stream().map(way).toList();
        return this instanceof Refused ? new Refused(told) : new Failed(told.get(0), getCause());
    }

    /** The answer is no, and the user can change that: bad input, bad SQL, a database in another state than expected. */
    public static final class Refused extends MigrationException {
        private static final long serialVersionUID = 1L;

        /** All the problems of one phase at once. */
        public Refused(List<Problem> problems) {
            super(problems, null);
        }
    }

    /** The job could not be done: connection, disk, server, or a mistake of ours. */
    public static final class Failed extends MigrationException {
        private static final long serialVersionUID = 1L;

        /** One failure with what caused it. */
        public Failed(Problem problem, Throwable cause) {
            super(List.of(problem), cause);
        }
    }

    /** Throws one {@link Refused} with all the problems; does nothing when there are none. */
    public static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
