package dev.revchain.naming;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.SchemaObject;
import java.util.List;
import java.util.Set;

/**
 * Lets the names of a model that nobody chose give way to those of the database: where both have the same constraint or
 * index on the same table, and the model's name was made up, the model takes the other name. A chosen name stays, and where
 * it differs it is a difference.
 *
 * @param makers who made up names in the model
 */
public record MadeUpNames(Set<NameMaker> makers) {

    public MadeUpNames {
        makers = Set.copyOf(makers);
    }

    /** The model with the names that the same things have in the present schema. */
    public Catalog giveWay(Catalog model, Catalog present) {
        List<SchemaObject> differing = model.objects().values().stream()
                .filter(object -> isMadeUp(object) && !isIn(object, present))
                .toList();
        return differing.isEmpty()
                ? model
                : new NewNames(model, present, differing).renaming().in(model);
    }

    private boolean isMadeUp(SchemaObject object) {
        return NamedPart.of(object)
                .filter(part -> makers.stream().anyMatch(maker -> maker.made(part)))
                .isPresent();
    }

    private static boolean isIn(SchemaObject object, Catalog catalog) {
        return catalog.find(object.id()).filter(object::equals).isPresent();
    }
}
