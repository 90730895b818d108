package dev.revchain.naming;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.sql.CreatedName;
import java.util.List;
import java.util.Set;

/**
 * Lets the names of a model that nobody chose give way to those of the database: where both have the same constraint or
 * index on the same table, and the model's name was made up, the model takes the other name. A chosen name stays, and where
 * it differs it is a difference.
 *
 * @param makers who made up names in the model
 * @param exceptions what was created by somebody who chose all names; on tables that could be these, every name is chosen
 */
public record MadeUpNames(Set<NameMaker> makers, List<CreatedName> exceptions) {

    public MadeUpNames {
        makers = Set.copyOf(makers);
        exceptions = List.copyOf(exceptions);
    }

    /** The model with the names that the same things have in the present schema. */
    public Catalog giveWay(Catalog model, Catalog present) {
        List<SchemaObject> differing = model.objects().values().stream()
                .filter(object -> isMadeUp(object) && !isIn(object, present))
                .toList();
        return differing.isEmpty()
                ? model
                : new NewNames(model, present, differing).ids().in(model);
    }

    private boolean isMadeUp(SchemaObject object) {
        return NamedPart.of(object)
                .filter(part -> makers.stream().anyMatch(maker -> maker.made(part)))
                .filter(part -> exceptions.stream().noneMatch(part::isOn))
                .isPresent();
    }

    private static boolean isIn(SchemaObject object, Catalog catalog) {
        return catalog.find(object.id()).filter(object::equals).isPresent();
    }
}
