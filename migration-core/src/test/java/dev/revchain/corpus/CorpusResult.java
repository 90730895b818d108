package dev.revchain.corpus;

import java.util.LinkedHashMap;
import java.util.Map;

/** What came of one case: each check that failed, with the first difference. */
final class CorpusResult {

    /** What is checked, in order. */
    enum Check {
        LOAD,
        IDENTITY,
        UP,
        /** With {@code -Dcorpus.once=true}: one script for all that needs no commit between, as the plain way has it. */
        AT_ONCE,
        UP_WITNESS,
        DOWN,
        DOWN_WITNESS,
        SEED
    }

    private final CorpusCase subject;
    private final Map<Check, String> failures = new LinkedHashMap<>();
    private String scripts = "";
    private Seeding seeding = new Seeding(0, 0);
    private long values;

    CorpusResult(CorpusCase subject) {
        this.subject = subject;
    }

    void fail(Check check, String difference) {
        failures.putIfAbsent(check, difference);
    }

    void scripts(String text) {
        scripts = text;
    }

    String scripts() {
        return scripts;
    }

    void seeded(Seeding more) {
        seeding = seeding.plus(more);
    }

    /** How many tables were to be filled, each time they were, and how many could be. */
    Seeding seeding() {
        return seeding;
    }

    void compared(long more) {
        values += more;
    }

    /** How many values were looked at again after a change. */
    long values() {
        return values;
    }

    CorpusCase subject() {
        return subject;
    }

    Map<Check, String> failures() {
        return failures;
    }

    boolean passes(Check check) {
        return !failures.containsKey(check) && !failures.containsKey(Check.LOAD);
    }
}
