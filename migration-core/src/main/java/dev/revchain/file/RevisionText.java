package dev.revchain.file;

import dev.revchain.revision.Revision;
import dev.revchain.sql.SourceExcerpt;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** A revision as the text of a file. */
final class RevisionText {

    private RevisionText() {}

    static String of(RevisionDraft draft) {
        Revision revision = draft.revision();
        StringBuilder text = new StringBuilder();
        prose(revision.message(), text);
        if (!draft.description().isEmpty()) {
            text.append("--\n");
            draft.description().forEach(line -> prose(line.isEmpty() ? "\n" : line, text));
        }
        text.append("--\n");
        field(HeaderKey.REVISION_ID, revision.id().value(), text);
        field(HeaderKey.REVISES, list(revision.downRevisions()), text);
        field(HeaderKey.CREATE_DATE, CreateDate.text(draft.createDate()), text);
        if (!revision.branchLabels().isEmpty()) {
            field(HeaderKey.BRANCH_LABELS, list(revision.branchLabels()), text);
        }
        if (!revision.dependsOn().isEmpty()) {
            field(HeaderKey.DEPENDS_ON, list(revision.dependsOn()), text);
        }
        StringBuilder up = new StringBuilder();
        StringBuilder down = new StringBuilder();
        section(SectionName.UP, draft.up(), up);
        section(SectionName.DOWN, draft.down(), down);
        if (draft.proved()) {
            field(HeaderKey.PROVED, mark(up, down), text);
        }
        return text.append(up).append(down).toString();
    }

    private static String mark(StringBuilder up, StringBuilder down) {
        return ProofMark.of(
                new RecordedSection("upgrade", up.toString().strip()).review(),
                new RecordedSection("downgrade", down.toString().strip()).review());
    }

    private static void field(HeaderKey key, String value, StringBuilder text) {
        text.append(("-- " + key.words() + ": " + value).stripTrailing()).append('\n');
    }

    private static void section(SectionName name, SectionDraft section, StringBuilder text) {
        text.append('\n')
                .append((name.line() + " " + section.options()).stripTrailing())
                .append('\n');
        String sql = section.sql().strip();
        if (!sql.isEmpty()) {
            text.append(sql.replace("\r\n", "\n")).append('\n');
        }
    }

    /** Lines of prose, which must not be read as anything else: not as SQL, a key or the start of a section. */
    private static void prose(String prose, StringBuilder text) {
        prose.lines().forEach(line -> {
            String comment = ("-- " + escape(line)).stripTrailing();
            Optional<HeaderField> field = HeaderField.of(comment, 1);
            boolean misleads =
                    field.map(HeaderField::key).flatMap(HeaderKey::resembling).isPresent()
                            || line.strip().startsWith(SectionMark.PREFIX);
            text.append(misleads ? comment.replaceFirst(":", " :") : comment).append('\n');
        });
    }

    private static String escape(String line) {
        StringBuilder escaped = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean harmless = SourceExcerpt.isHarmless(c) && !loneSurrogate(line, i);
            escaped.append(harmless ? String.valueOf(c) : String.format("\\u%04X", (int) c));
        }
        return escaped.toString();
    }

    private static boolean loneSurrogate(String text, int i) {
        char c = text.charAt(i);
        boolean follows = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        boolean leads = i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        return Character.isHighSurrogate(c) ? !leads : Character.isLowSurrogate(c) && !follows;
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
