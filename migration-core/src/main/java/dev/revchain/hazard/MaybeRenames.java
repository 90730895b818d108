package dev.revchain.hazard;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.diff.Change;
import dev.revchain.rename.Doubt;
import dev.revchain.rename.RenameParameter;
import dev.revchain.sql.WrittenName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What vanishes while a like one appears: perhaps only its name changes. */
final class MaybeRenames {

    private final Map<ObjectId, List<Doubt>> untold = new LinkedHashMap<>();

    MaybeRenames(List<Doubt> doubts) {
        doubts.forEach(doubt -> untold.computeIfAbsent(doubt.vanishes(), id -> new ArrayList<>())
                .add(doubt));
    }

    /** Says so at the statement that drops the old one, or rebuilds the type without it. */
    void judge(Change cause, Findings findings) {
        List<ObjectId> told =
                untold.keySet().stream().filter(id -> isLostBy(cause, id)).toList();
        for (ObjectId id : told) {
            add(untold.remove(id), findings);
        }
    }

    private static boolean isLostBy(Change cause, ObjectId id) {
        if (cause instanceof Change.Drop) {
            return cause.subject().equals(id);
        }
        boolean inside = id.kind() == ObjectKind.LABEL || id.kind() == ObjectKind.COLUMN;
        return inside && cause.subject().equals(id.prefix(ObjectKind.TYPE, 2));
    }

    private static void add(List<Doubt> doubts, Findings findings) {
        Doubt first = doubts.get(0);
        String old = RenameParameter.name(first.vanishes());
        String kind = first.vanishes().kind().word();
        String like = doubts.stream()
                .map(doubt -> like(doubt.vanishes(), doubt.appears()))
                .collect(Collectors.joining(" or "));
        String parameters = doubts.stream()
                .map(doubt -> "-Dmigrate.rename=" + forShell(doubt.parameter()))
                .distinct()
                .collect(Collectors.joining(" or "));
        findings.add(
                HazardCode.MAYBE_RENAME,
                old,
                "the " + kind + " " + old + " vanishes while a like one appears, " + like
                        + "; if that is a rename, say " + parameters);
    }

    /** Its name; in full where only the schema is another one. */
    private static String like(ObjectId vanishes, ObjectId appears) {
        return vanishes.name().equals(appears.name()) ? RenameParameter.name(appears) : WrittenName.of(appears.name());
    }

    /** In quotes when it holds something that a shell would take for its own. */
    private static String forShell(String text) {
        return text.matches("[\\p{L}\\p{N}_.,:]+") ? text : "'" + text + "'";
    }
}
