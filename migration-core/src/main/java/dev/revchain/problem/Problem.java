package dev.revchain.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that went wrong: what happened, the evidence, and what to do next.
 *
 * @param code stable name; each code has a page in {@code docs/errors}
 * @param sentence the fact in the present tense, without a full stop
 * @param facts the evidence, in the order to show it
 * @param remedies what to do next, the most likely first
 */
public record Problem(ProblemCode code, String sentence, List<Fact> facts, List<Remedy> remedies) {

    public Problem {
        facts = List.copyOf(facts);
        remedies = List.copyOf(remedies);
    }

    /** A problem with its sentence alone. */
    public static Problem of(ProblemCode code, String sentence) {
        return new Problem(code, sentence, List.of(), List.of());
    }

    /** This problem with one more line of evidence. */
    public Problem fact(String name, String value) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(name, value));
        return new Problem(code, sentence, more, remedies);
    }

    /** This problem with more lines of evidence. */
    public Problem withFacts(List<Fact> further) {
        List<Fact> more = new ArrayList<>(facts);
        more.addAll(further);
        return new Problem(code, sentence, more, remedies);
    }

    /** The evidence of one name, in its order. */
    public Stream<String> evidence(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).map(Fact::value);
    }

    /** This problem without the evidence of one name. */
    public Problem without(String name) {
        return new Problem(
                code,
                sentence,
                facts.stream().filter(fact -> !fact.name().equals(name)).toList(),
                remedies);
    }

    /** This problem with other remedies instead of its own. */
    public Problem withOtherRemedies(List<Remedy> others) {
        return new Problem(code, sentence, facts, others);
    }

    /** This problem with one more remedy. */
    public Problem remedy(Remedy remedy) {
        List<Remedy> more = new ArrayList<>(remedies);
        more.add(remedy);
        return new Problem(code, sentence, facts, more);
    }

    /** The exception that says: the user can mend this. */
    public MigrationException.Refused refused() {
        return new MigrationException.Refused(List.of(this));
    }

    /** The exception that says: we, the machine or the server broke. */
    public MigrationException.Failed failed(Throwable cause) {
        return new MigrationException.Failed(this, cause);
    }
}
