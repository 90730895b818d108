package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.revchain.command.RevisionView;
import dev.revchain.command.RevisionView.Mark;
import dev.revchain.execute.AppliedRevision;
import dev.revchain.file.RevisionFile;
import dev.revchain.revision.BranchLabel;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionWordsTests {

    private static final RevisionId ID = new RevisionId("8f8ecb998390");
    private static final RevisionId PARENT = new RevisionId("1975ea83b712");
    private static final Instant THEN = Instant.parse("2025-07-26T21:21:04Z");
    private static final Revision REVISION =
            new Revision(ID, Set.of(PARENT), Set.of("27c6"), Set.of(new BranchLabel("accounts")), "Add phone");
    private static final RevisionFile FILE = new RevisionFile(
            Path.of("add_phone.sql"), REVISION, List.of("As agreed."), Optional.of(THEN), Optional.empty(), Map.of());

    @Test
    void aLineHasTheIdTheMarksAndTheMessage() {
        assertEquals(
                "8f8ecb998390  (accounts, head, current)  Add phone",
                RevisionWords.line(view(Set.of(Mark.HEAD, Mark.CURRENT), applied(Optional.empty()))));
    }

    @Test
    void whatIsNothingSpecialHasNoBrackets() {
        RevisionView plain = new RevisionView(
                REVISION, Set.of(), Set.of(), EnumSet.of(Mark.BASE), Optional.of(FILE), Optional.empty());
        assertEquals("8f8ecb998390  Add phone", RevisionWords.line(plain));
    }

    @Test
    void aBlockHasEverything() {
        assertEquals(
                List.of(
                        "8f8ecb998390  (accounts)  Add phone",
                        "    Revises: 1975ea83b712",
                        "    Depends on: 27c6a30d7c24",
                        "    Branch labels: accounts",
                        "    Created: 2025-07-26T21:21:04Z",
                        "    File: add_phone.sql",
                        "    Applied: 2025-07-26T21:21:04Z by ada, took 12 ms",
                        "    As agreed."),
                RevisionWords.block(view(Set.of(), applied(Optional.empty()))));
    }

    @Test
    void aRevisionThatStoppedHalfwaySaysSo() {
        RevisionView view = view(Set.of(), applied(Optional.of(new AppliedRevision.Halfway(true, 3, false))));
        assertEquals("8f8ecb998390  (accounts, stopped halfway)  Add phone", RevisionWords.line(view));
        assertEquals(
                "    Applied: stopped halfway on its way up after 3 statements",
                RevisionWords.block(view).get(6));
    }

    @Test
    void aRevisionWithoutFileOrParentSaysSo() {
        Revision alone = new Revision(ID, Set.of(), Set.of(), Set.of(), "Gone");
        RevisionView view = new RevisionView(alone, Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
        assertEquals(
                List.of("8f8ecb998390  Gone", "    Revises: nothing", "    File: none: known to the database alone"),
                RevisionWords.block(view));
    }

    private static RevisionView view(Set<Mark> marks, AppliedRevision applied) {
        Set<Mark> sorted = EnumSet.noneOf(Mark.class);
        sorted.addAll(marks);
        return new RevisionView(
                REVISION,
                REVISION.branchLabels(),
                Set.of(new RevisionId("27c6a30d7c24")),
                sorted,
                Optional.of(FILE),
                Optional.of(applied));
    }

    private static AppliedRevision applied(Optional<AppliedRevision.Halfway> halfway) {
        return new AppliedRevision(REVISION, "sum", halfway, THEN, "ada", Duration.ofMillis(12));
    }
}
