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
        UP_WITNESS,
        SEED,
        DOWN,
        DOWN_WITNESS
    }

    private final CorpusCase subject;
    private final Map<Check, String> failures = new LinkedHashMap<>();
    private String scripts = "";

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
