package dev.revchain.ddl;

import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TypeObject.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains; their check constraints are objects of their own. */
final class DomainDdl implements RebuildDdl<Domain> {

    @Override
    public List<String> create(Domain domain) {
        return create(domain, List.of());
    }

    /** With constraints that are as new as the domain. */
    List<String> create(Domain domain, List<Constraint> constraints) {
        return List.of("CREATE " + reference(domain) + " AS " + domain.type()
                + domain.collation().map(c -> " COLLATE " + c).orElse("")
                + domain.defaultValue()
                        .map(d -> " " + DefaultSyntax.clause(d, domain.type()))
                        .orElse("")
                + (domain.notNull() ? " NOT NULL" : "")
                + constraints.stream()
                        .map(constraint -> "\n    " + ConstraintDdl.line(constraint))
                        .collect(Collectors.joining()));
    }

    private static String reference(Domain domain) {
        return Names.reference(DomainsAsTypes.named(domain));
    }

    @Override
    public List<String> drop(Domain domain) {
        return List.of("DROP " + reference(domain));
    }

    @Override
    public Optional<List<String>> alter(Domain before, Domain after) {
        String alter = "ALTER " + reference(after);
        List<String> commands = new ArrayList<>();
        if (!before.defaultValue().equals(after.defaultValue())) {
            commands.add(alter
                    + after.defaultValue()
                            .map(d -> " SET " + DefaultSyntax.clause(d, after.type()))
                            .orElse(" DROP DEFAULT"));
        }
        if (before.notNull() != after.notNull()) {
            commands.add(alter + (after.notNull() ? " SET NOT NULL" : " DROP NOT NULL"));
        }
        return Optional.of(commands);
    }

    @Override
    public boolean rebuilds(SchemaObject before, SchemaObject after) {
        return !(before instanceof Domain old)
                || !(after instanceof Domain wanted)
                || !old.type().equals(wanted.type())
                || !old.collation().equals(wanted.collation())
                || (old.inside().isPresent() && isStricter(old, wanted));
    }

    /** A domain cannot get a rule while columns hold it inside another type: the server does not look into those. */
    private static boolean isStricter(Domain before, Domain after) {
        return (after.notNull() && !before.notNull())
                || !before.inside().orElse(Set.of()).containsAll(after.inside().orElse(Set.of()));
    }

    @Override
    public List<String> rebuild(SchemaObject before, Domain after, Carried carried) {
        return MovedColumns.rebuild(DomainsAsTypes.named(before), create(after, carried.checksOf(after.id())), carried);
    }
}
