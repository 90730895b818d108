package dev.revchain.revision;

import dev.revchain.problem.MigrationException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the user typed for one or more revisions. The language is Alembic's, with comma lists added:
 *
 * <pre>
 * head  heads  base  current        the only head; all heads; before the first revision; what the database holds
 * 8f8ecb998390  8f8e                an id, or the beginning of one that fits no other
 * accounts                          the revision that carries this branch label
 * +2  -1  8f8e+2  accounts-1        steps up or down, from where we are or from a revision
 * accounts@head  accounts@-1  8f8e@base   the same on one branch, named by a label or by a revision on it
 * a,b                               several
 * </pre>
 *
 * <p>Parsing knows no graph: whether the names exist is found out by the {@link TargetResolver}.
 */
public sealed interface Target {

    /** Words with a meaning of their own. */
    enum Symbol implements Target {
        /** The only revision that nothing revises. */
        HEAD,
        /** Every revision that nothing revises and nothing depends on. */
        HEADS,
        /** Before the first revision. */
        BASE,
        /** The newest applied revisions. */
        CURRENT,
        /** The unwritten start of {@code +1}: the current revision, or the other end of a range. */
        HERE;

        @Override
        public String toString() {
            return this == HERE ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An id, the beginning of one, or a branch label.
     *
     * @param word as typed
     */
    record Named(String word) implements Target {
        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * So many steps from somewhere.
     *
     * @param start a symbol or a name
     * @param steps up if positive, down if negative; never 0
     */
    record Relative(Target start, int steps) implements Target {
        @Override
        public String toString() {
            return start + (steps > 0 ? "+" : "") + steps;
        }
    }

    /**
     * Something on one branch.
     *
     * @param branch a label, or an id or the beginning of one on that branch
     * @param place a symbol, a name, or steps
     */
    record OnBranch(String branch, Target place) implements Target {
        @Override
        public String toString() {
            return branch + "@" + place;
        }
    }

    /**
     * Several at once.
     *
     * @param targets two or more, none of them several itself
     */
    record Several(List<Target> targets) implements Target {
        public Several {
            targets = List.copyOf(targets);
        }

        @Override
        public String toString() {
            return targets.stream().map(Target::toString).collect(Collectors.joining(","));
        }
    }

    /** The single targets that this one consists of: itself, unless it is {@link Several}. */
    default List<Target> parts() {
        return this instanceof Several several ? several.targets() : List.of(this);
    }

    /**
     * Reads what the user typed.
     *
     * @throws MigrationException.Refused with {@code TARGET_SYNTAX} when it is not in the language
     */
    static Target parse(String text) {
        return TargetParser.target(text);
    }
}
