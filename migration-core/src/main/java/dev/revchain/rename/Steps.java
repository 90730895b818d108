package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.diff.Change;
import dev.revchain.sql.DefaultName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renames in an order in which each name is free when it is given. What stands in the way is set aside under a name of its own:
 * for a moment when it is to be renamed too, as when two columns change their names; for good when it goes.
 */
final class Steps {

    private static final String ASIDE = "__old";

    private final Inventory inventory;
    private final Map<ObjectId, Set<String>> places = new HashMap<>();
    private final Map<String, ObjectId> takers = new HashMap<>();
    private final List<Change.Rename> steps = new ArrayList<>();

    private Steps(Catalog now) {
        this.inventory = Inventory.of(now);
        for (ObjectId id : inventory.ids()) {
            Set<String> taken = new TreeSet<>(Set.of(id.toString()));
            now.find(id).map(SchemaObject::slots).ifPresent(taken::addAll);
            put(id, taken);
        }
    }

    /** The steps; each changes either a name or a schema. */
    static List<Change.Rename> of(List<Change.Rename> wanted, Catalog now) {
        Steps ordered = new Steps(now);
        List<Change.Rename> waiting = new ArrayList<>(wanted);
        while (!waiting.isEmpty()) {
            Change.Rename next = waiting.stream()
                    .filter(rename -> ordered.inTheWay(rename).isEmpty())
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            for (ObjectId other : ordered.inTheWay(next)) {
                ObjectId aside = ordered.setAside(other);
                waiting.replaceAll(rename -> rename.from().equals(other)
                        ? new Change.Rename(aside, rename.to(), rename.holder().equals(other) ? aside : rename.holder())
                        : rename);
            }
            ordered.move(next);
        }
        return ordered.steps;
    }

    private void put(ObjectId id, Set<String> taken) {
        places.put(id, taken);
        taken.forEach(place -> takers.put(place, id));
    }

    private List<ObjectId> inTheWay(Change.Rename rename) {
        return moved(rename.from(), rename.to()).stream()
                .map(takers::get)
                .filter(taker -> taker != null && !taker.equals(rename.from()))
                .distinct()
                .toList();
    }

    private ObjectId setAside(ObjectId id) {
        ObjectId aside = id.withName(DefaultName.withEnding(id.name(), ASIDE));
        for (int i = 2; !inTheWay(new Change.Rename(id, aside, id)).isEmpty(); i++) {
            aside = id.withName(DefaultName.withEnding(id.name(), ASIDE + i));
        }
        ObjectId holder = inventory.holder(id);
        move(new Change.Rename(id, aside, holder));
        return aside;
    }

    /** A name and a schema are changed one after the other, by way of a name that is free. */
    private void move(Change.Rename rename) {
        ObjectId from = rename.from();
        ObjectId to = rename.to();
        boolean moves = Level.of(from.kind()) == Level.OBJECT
                && from.nameIndex() > 0
                && !from.part(0).equals(to.part(0));
        if (moves && !from.name().equals(to.name())) {
            ObjectId moved = from.withPart(0, to.part(0));
            ObjectId between =
                    inTheWay(new Change.Rename(from, moved, from)).isEmpty() ? moved : from.withName(to.name());
            step(new Change.Rename(from, between, from));
            step(new Change.Rename(between, to, between));
        } else {
            step(rename);
        }
    }

    private void step(Change.Rename rename) {
        Set<String> taken = moved(rename.from(), rename.to());
        places.getOrDefault(rename.from(), Set.of()).forEach(takers::remove);
        places.remove(rename.from());
        put(rename.to(), taken);
        steps.add(rename);
    }

    /** The places that it takes under its new name. */
    private Set<String> moved(ObjectId from, ObjectId to) {
        Set<String> moved = new TreeSet<>();
        for (String place : places.getOrDefault(from, Set.of())) {
            moved.add(place.equals(from.toString()) ? to.toString() : moved(place, from, to));
        }
        return moved;
    }

    private static String moved(String place, ObjectId from, ObjectId to) {
        String renamed = place.replaceFirst(
                Pattern.quote("." + from.name()) + "(?=$|\\()", Matcher.quoteReplacement("." + to.name()));
        boolean inSchema = from.nameIndex() == 1;
        return inSchema ? renamed.replace(" " + from.part(0) + ".", " " + to.part(0) + ".") : renamed;
    }
}
