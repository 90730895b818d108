package dev.revchain.ddl;

import dev.revchain.catalog.TablePart.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Row security policies. */
final class PolicyDdl implements ObjectDdl<Policy> {

    private static final String ALL = "FOR ALL";

    @Override
    public List<String> create(Policy policy) {
        List<String> clauses = new ArrayList<>();
        clauses.add("CREATE " + Names.reference(policy.id()));
        String kind = policy.kind().endsWith(ALL)
                ? policy.kind()
                        .substring(0, policy.kind().length() - ALL.length())
                        .strip()
                : policy.kind();
        if (!kind.isEmpty()) {
            clauses.add(kind);
        }
        if (!policy.roles().equals(List.of(""))) {
            clauses.add("TO " + roles(policy));
        }
        policy.using().ifPresent(expression -> clauses.add("USING " + Parentheses.around(expression)));
        policy.check().ifPresent(expression -> clauses.add("WITH CHECK " + Parentheses.around(expression)));
        return List.of(String.join(" ", clauses));
    }

    @Override
    public List<String> drop(Policy policy) {
        return List.of("DROP " + Names.reference(policy.id()));
    }

    @Override
    public Optional<List<String>> alter(Policy before, Policy after) {
        boolean loses = (before.using().isPresent() && after.using().isEmpty())
                || (before.check().isPresent() && after.check().isEmpty());
        if (!before.kind().equals(after.kind()) || loses) {
            return Optional.empty();
        }
        List<String> clauses = new ArrayList<>();
        clauses.add("ALTER " + Names.reference(after.id()));
        if (!before.roles().equals(after.roles())) {
            clauses.add("TO " + roles(after));
        }
        if (!before.using().equals(after.using())) {
            clauses.add("USING " + Parentheses.around(after.using().orElseThrow()));
        }
        if (!before.check().equals(after.check())) {
            clauses.add("WITH CHECK " + Parentheses.around(after.check().orElseThrow()));
        }
        return Optional.of(List.of(String.join(" ", clauses)));
    }

    private static String roles(Policy policy) {
        return policy.roles().stream().map(Names::role).collect(Collectors.joining(", "));
    }
}
