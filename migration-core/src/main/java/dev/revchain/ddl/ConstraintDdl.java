package dev.revchain.ddl;

import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constraints of tables and domains. */
final class ConstraintDdl implements ObjectDdl<Constraint> {

    private static final String NOT_VALID = " NOT VALID";

    @Override
    public List<String> create(Constraint constraint) {
        return List.of(alterOwner(constraint) + " ADD " + line(constraint));
    }

    /** The constraint as it stands in {@code CREATE TABLE}. */
    static String line(Constraint constraint) {
        String definition = withOptions(constraint);
        return "CONSTRAINT " + Names.quote(constraint.id().last()) + " "
                + (constraint.type() == ConstraintType.CHECK ? Parentheses.ofCheck(definition) : definition);
    }

    /** Storage parameters stand before {@code DEFERRABLE} and {@code WHERE}, which come after the last list of columns. */
    private static String withOptions(Constraint constraint) {
        String definition = constraint.definition();
        if (constraint.options().isEmpty()) {
            return definition;
        }
        int end = definition.indexOf(" WHERE (");
        int deferrable = definition.indexOf(" DEFERRABLE");
        int at = end >= 0 ? end : deferrable >= 0 ? deferrable : definition.length();
        return definition.substring(0, at) + Settings.with(constraint.options()) + definition.substring(at);
    }

    @Override
    public List<String> drop(Constraint constraint) {
        return List.of(alterOwner(constraint) + " DROP CONSTRAINT "
                + Names.quote(constraint.id().last()));
    }

    @Override
    public Optional<List<String>> alter(Constraint before, Constraint after) {
        List<String> commands = new ArrayList<>();
        String name = Names.quote(after.id().last());
        if (before.type() != after.type()) {
            return Optional.empty();
        }
        if (before.definition().equals(after.definition() + NOT_VALID)) {
            commands.add(alterOwner(after) + " VALIDATE CONSTRAINT " + name);
        } else if (isDeferral(before, after)) {
            String deferral =
                    after.definition().substring(withoutDeferral(after).length());
            commands.add(alterOwner(after) + " ALTER CONSTRAINT " + name
                    + (deferral.isEmpty() ? " NOT DEFERRABLE" : deferral));
        } else if (!before.definition().equals(after.definition())) {
            return Optional.empty();
        }
        String index =
                "ALTER INDEX " + Names.qualified(after.id().part(0), after.id().last());
        commands.addAll(Settings.change(index, before.options(), after.options()));
        return Optional.of(commands);
    }

    private static boolean isDeferral(Constraint before, Constraint after) {
        return before.type() == ConstraintType.FOREIGN_KEY
                && !before.definition().equals(after.definition())
                && withoutDeferral(before).equals(withoutDeferral(after));
    }

    private static String withoutDeferral(Constraint constraint) {
        return constraint.definition().replaceFirst(" DEFERRABLE( INITIALLY DEFERRED)?$", "");
    }

    private static String alterOwner(Constraint constraint) {
        boolean onDomain = constraint.id().kind() == ObjectKind.DOMAIN_CONSTRAINT;
        ObjectKind owner = onDomain ? ObjectKind.DOMAIN : constraint.owner().kind();
        return "ALTER " + owner.keyword() + " " + Names.qualified(constraint.owner());
    }
}
