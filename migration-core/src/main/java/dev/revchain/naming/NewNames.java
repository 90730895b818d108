package dev.revchain.naming;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.sql.DefaultName;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The search for better names: those of the present schema, and others for what would be in the way of one. */
final class NewNames {

    private final List<SchemaObject> differing;
    private final Map<SchemaObject, Deque<ObjectId>> offered = new HashMap<>();

    /** What no further object of the model can have. */
    private final Set<String> taken = new HashSet<>();

    private final Map<ObjectId, ObjectId> names = new LinkedHashMap<>();

    /**
     * Prepares the search.
     *
     * @param differing the parts of the model with made-up names that are not in the present schema as they are
     */
    NewNames(Catalog model, Catalog present, List<SchemaObject> differing) {
        this.differing = differing;
        for (SchemaObject object : present.objects().values()) {
            boolean same = model.find(object.id()).filter(object::equals).isPresent();
            if (!same && NamedPart.of(object).isPresent()) {
                offered.computeIfAbsent(NamedPart.nameless(object), key -> new ArrayDeque<>())
                        .add(object.id());
            }
        }
        Set<SchemaObject> searching = new HashSet<>(differing);
        model.objects().values().stream()
                .filter(object -> !searching.contains(object))
                .forEach(object -> taken.addAll(object.slots()));
    }

    NewIds ids() {
        differing.forEach(this::take);
        differing.stream().filter(object -> !names.containsKey(object.id())).forEach(this::keepOrAvoid);
        return new NewIds(names);
    }

    /** Takes the name that the same thing has in the present schema, where nothing of the model has chosen that. */
    private void take(SchemaObject object) {
        Deque<ObjectId> offers = offered.getOrDefault(NamedPart.nameless(object), new ArrayDeque<>());
        while (!offers.isEmpty() && !names.containsKey(object.id())) {
            give(object, offers.remove());
        }
    }

    /** Keeps the name, or one with a number behind it when another part has taken just that. */
    private void keepOrAvoid(SchemaObject object) {
        give(object, object.id());
        for (int number = 1; !names.containsKey(object.id()); number++) {
            give(object, object.id().withName(DefaultName.withEnding(object.id().name(), String.valueOf(number))));
        }
    }

    private void give(SchemaObject object, ObjectId id) {
        Set<String> slots = NamedPart.withId(object, id).slots();
        if (Collections.disjoint(slots, taken)) {
            taken.addAll(slots);
            names.put(object.id(), id);
        }
    }
}
