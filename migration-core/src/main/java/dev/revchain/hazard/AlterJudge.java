package dev.revchain.hazard;

import dev.revchain.sql.StatementWords;
import dev.revchain.sql.WrittenName;
import java.util.Set;

/** Judges {@code ALTER} of what is no table. */
final class AlterJudge {

    private static final Set<String> HARMLESS = Set.of("""
            aggregate collation conversion default domain event foreign function index language materialized operator
            policy procedure publication routine rule schema sequence server statistics text trigger type user
            view""".split("\\s+"));

    private static final Set<String> UNNOTICED = Set.of("index", "statistics", "policy", "trigger", "rule");

    private final Known known;

    AlterJudge(Known known) {
        this.known = known;
    }

    void judge(StatementWords words, Findings found) {
        int name = words.behind(words.behind(2, "view"), "if", "exists");
        String subject = words.name(name).text();
        // A type that was built anew holds the values of the columns that moved over to it.
        if (known.isMade(words.at(1), subject) && !known.isFilled(subject)) {
            return;
        }
        boolean renames = words.has("rename") && !words.has("rename", "constraint");
        found.addIf(
                !HARMLESS.contains(words.at(1)) && !words.has("set", "schema"),
                HazardCode.NOT_JUDGED,
                "",
                "nothing is known of " + words.command(2));
        found.addIf(
                !UNNOTICED.contains(words.at(1)) && (renames || words.has("set", "schema")),
                HazardCode.BREAKS_READERS,
                subject,
                "programs that use the old name fail from now on" + (subject.isEmpty() ? "" : ": " + subject));
        found.addIf(
                words.isAt(1, "policy") && !renames,
                HazardCode.CHANGES_ACCESS,
                subject,
                "the policy " + subject + " shows other rows from now on");
        found.addIf(
                words.isAt(1, "default") && words.has("revoke"),
                HazardCode.CHANGES_ACCESS,
                "",
                "objects that are made later give fewer privileges");
        switch (words.at(1)) {
            case "domain" -> domain(subject, words, found);
            case "type" -> type(subject, words.from(words.name(name).next()), found);
            default -> {}
        }
    }

    private void domain(String domain, StatementWords words, Findings found) {
        known.domains().learn(domain, words);
        boolean rule = (words.has("add") && !words.has("not", "valid")) || words.has("set", "not", "null");
        found.addIf(
                rule, HazardCode.SCANS_TABLE, domain, "every table with a column of the domain " + domain + " is read");
        found.addIf(
                rule || words.has("validate"),
                HazardCode.MAY_FAIL_ON_ROWS,
                domain,
                "values of the domain " + domain + " may break its new rule");
        found.addIf(words.endsWith("cascade"), HazardCode.CASCADES, domain, "CASCADE also takes what depends on it");
    }

    private void type(String type, StatementWords actions, Findings found) {
        for (StatementWords action : actions.split()) {
            int name = action.behind(action.behind(2, "if", "exists"), "if", "exists");
            WrittenName attribute = action.name(name);
            String full = type + "." + attribute.text();
            found.addIf(
                    action.isAt(0, "drop", "attribute"),
                    HazardCode.DROPS_DATA,
                    full,
                    "the values of " + full + " are lost in every column and table of the type");
            if (action.isAt(0, "alter", "attribute")) {
                retype(type, attribute, action, found);
            }
        }
    }

    private void retype(String type, WrittenName attribute, StatementWords action, Findings found) {
        String full = type + "." + attribute.text();
        int end = action.endsWith("cascade") || action.endsWith("restrict")
                ? action.all().size() - 1
                : action.all().size();
        int start = action.indexOf(0, "type") + 1;
        TypeName after = TypeName.of(action.between(start, end));
        boolean holds = known.columns()
                .typeOf(type, attribute.text())
                .filter(before -> new TypeFit(TypeName.of(before), after).holdsAll())
                .isPresent();
        found.addIf(!holds, HazardCode.NARROWS_TYPE, full, "not all values that are there may fit into " + full);
        found.addIf(
                action.endsWith("cascade"),
                HazardCode.REWRITES_TABLE,
                full,
                "every table of the type " + type + " is written again");
    }
}
