package dev.revchain.stage;

import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a change that is one revision.
 *
 * @param purpose what it is for
 * @param script its statements; none of them needs a commit before the next
 */
public record Stage(Purpose purpose, Script script) {

    /** What a stage is for. */
    public enum Purpose {
        /** New names alone. */
        RENAMES("rename"),
        /** New labels of enums, which can only be used after a commit. */
        LABELS("add enum labels"),
        /** Labels of enums that must be there still when the rest is taken back. */
        OLD_LABELS("remove enum labels"),
        /** Everything that can be in one transaction. */
        CHANGES("change the schema"),
        /** Rows that are there are looked at, with nobody locked out. */
        VALIDATION("validate constraints"),
        /** What is built or dropped concurrently, outside a transaction. */
        INDEXES("build indexes");

        private final String words;

        Purpose(String words) {
            this.words = words;
        }

        /** What it does, as the end of a message. */
        public String words() {
            return words;
        }
    }

    /** This stage and the next one as one, which is called after the other. */
    Stage with(Stage next) {
        List<DdlStatement> statements = new ArrayList<>(script.statements());
        statements.addAll(next.script.statements());
        return new Stage(next.purpose, new Script(statements));
    }
}
