package dev.revchain.introspect;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RoutineObject.Routine;
import dev.revchain.sql.Identifier;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which routines name something without its schema that the usual search path does not find. The server reads a body when
 * the routine is made, and would refuse it: whoever wrote it had another search path.
 */
final class BareNames {

    private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final String ALONE = "(?<![.\\p{L}\\p{N}_\"])" + NAME;

    /** What is read and written, called, or a type. PL/pgSQL is looked into only as far as its variables have types. */
    private static final Pattern SQL = Pattern.compile("(?i:\\b(?:from|join|into|update)\\s+(?:only\\s+)?)" + NAME
            + "(?![.\\p{L}\\p{N}_$\"])|" + ALONE + "\\s*\\(|::\\s*" + NAME + "(?![.\\p{L}\\p{N}_$\"])");

    private static final Pattern PLPGSQL = Pattern.compile(ALONE + "(?:\\." + NAME + ")?%(?i:row)?(?i:type)\\b");
    private static final Pattern BODY =
            Pattern.compile("\\n LANGUAGE (sql|plpgsql)\\b.*?\\nAS (\\$\\w*\\$)(.*)\\2", Pattern.DOTALL);

    private final Set<String> elsewhere = new HashSet<>();

    BareNames(Set<ObjectId> objects) {
        Set<String> found = new HashSet<>();
        objects.stream()
                .filter(BodyReferences::isNamed)
                .forEach(id -> (id.part(0).equals("public") ? found : elsewhere).add(id.part(1)));
        elsewhere.removeAll(found);
    }

    /** Whether the body of the routine has such a name, and no setting of its own finds it. */
    boolean in(Routine routine) {
        Matcher body = BODY.matcher(routine.definition());
        if (elsewhere.isEmpty() || !body.find() || body.group().contains("\n SET search_path ")) {
            return false;
        }
        Matcher name = (body.group(1).equals("sql") ? SQL : PLPGSQL).matcher(body.group(3));
        while (name.find()) {
            for (int group = 1; group <= name.groupCount(); group++) {
                if (name.group(group) != null && elsewhere.contains(Identifier.named(name.group(group)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
