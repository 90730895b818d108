package dev.revchain.hazard;

import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TypeObject.Domain;
import dev.revchain.sql.StatementWords;
import dev.revchain.sql.WrittenName;
import java.util.HashSet;
import java.util.Set;

/**
 * Domains that have rules. PostgreSQL writes a table anew for a new column of such a domain, to see whether the rules hold
 * for its rows ({@code ATExecAddColumn} in its {@code tablecmds.c}).
 */
final class StrictDomains {

    private final Set<String> all = new HashSet<>();
    private final Set<String> refusingNull = new HashSet<>();

    /** Learns what is there before. */
    void know(SchemaObject object) {
        if (object instanceof Domain domain && domain.notNull()) {
            add(
                    WrittenName.of(domain.id().part(0), domain.id().part(1)),
                    domain.defaultValue().isEmpty());
        } else if (object instanceof Constraint rule && rule.id().kind() == ObjectKind.DOMAIN_CONSTRAINT) {
            boolean refuses =
                    StatementWords.of(rule.definition()).all().toString().contains("value, is, not, null");
            add(WrittenName.of(rule.id().part(0), rule.id().part(1)), refuses);
        }
    }

    /** Learns what {@code CREATE DOMAIN} or {@code ALTER DOMAIN} says. */
    void learn(String domain, StatementWords words) {
        boolean notNull = words.has("not", "null");
        if (!words.has("drop") && (notNull || words.has("check"))) {
            add(domain, notNull && !words.has("default"));
        }
    }

    private void add(String domain, boolean refusesNull) {
        all.add(domain);
        if (refusesNull) {
            refusingNull.add(domain);
        }
    }

    boolean contains(String type) {
        return all.contains(type);
    }

    /** Whether a column of the type has a value that is refused when nothing else is said. */
    boolean refusesNull(String type) {
        return refusingNull.contains(type);
    }
}
