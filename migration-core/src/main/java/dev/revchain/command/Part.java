package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.file.RevisionDraft;
import dev.revchain.file.SectionDraft;
import dev.revchain.file.SectionName;
import dev.revchain.hazard.ScriptHazards;
import dev.revchain.revision.Revision;
import dev.revchain.stage.Stage;
import java.time.Instant;
import java.util.List;

/**
 * What one revision of a change holds.
 *
 * @param purpose what it is for
 * @param before what is there before it
 * @param up its upgrade
 * @param down its downgrade
 */
record Part(Stage.Purpose purpose, Catalog before, ScriptHazards up, ScriptHazards down) {

    /** The section as it stands in a file, with the line that begins it. */
    String text(SectionName name) {
        SectionDraft section = section(name == SectionName.UP ? up : down);
        return (name.line() + " " + section.options()).stripTrailing() + "\n" + section.sql();
    }

    RevisionDraft draft(Revision revision, Instant createDate) {
        return new RevisionDraft(revision, List.of(), createDate, section(up), section(down), true);
    }

    private static SectionDraft section(ScriptHazards script) {
        boolean together = script.script().isTransactional();
        return together ? SectionDraft.of(script.text()) : SectionDraft.withoutTransaction(script.text());
    }
}
