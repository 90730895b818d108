package dev.revchain.rename;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Column;
import dev.revchain.catalog.TablePart.DefaultValue;
import dev.revchain.catalog.TypeObject.CompositeType;
import dev.revchain.catalog.TypeObject.EnumType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What vanishes while a like one appears, so that it may be a rename.
 *
 * <p>Like are: columns of one table, and attributes of one type, with the same type; labels at the same place of one enum;
 * tables and schemas that share more than half of what is in them, counted on both sides; all else when it is equal but for its
 * name. What comes in another schema is like only under its old name.
 */
final class Candidates {

    private final Catalog now;
    private final Catalog desired;
    private final Likeness likenessNow;
    private final Likeness likenessDesired;
    private final Contents contentsNow;
    private final Contents contentsDesired;

    private Candidates(Catalog now, Catalog desired) {
        this.now = now;
        this.desired = desired;
        this.likenessNow = new Likeness(now);
        this.likenessDesired = new Likeness(desired);
        this.contentsNow = Contents.of(now);
        this.contentsDesired = Contents.of(desired);
    }

    /** What vanishes at that level, each with the like ones that appear, the likest first. */
    static Map<ObjectId, List<ObjectId>> between(Catalog now, Catalog desired, Level level) {
        Inventory before = Inventory.of(now);
        Inventory after = Inventory.of(desired);
        List<ObjectId> gone = before.without(after, level);
        List<ObjectId> come = after.without(before, level);
        return gone.isEmpty() || come.isEmpty() ? Map.of() : new Candidates(now, desired).pairs(gone, come, before);
    }

    private Map<ObjectId, List<ObjectId>> pairs(List<ObjectId> gone, List<ObjectId> come, Inventory before) {
        Map<List<Object>, List<ObjectId>> arrivals = new HashMap<>();
        come.forEach(id ->
                arrivals.computeIfAbsent(place(id), place -> new ArrayList<>()).add(id));
        Map<ObjectId, List<ObjectId>> pairs = new LinkedHashMap<>();
        for (ObjectId id : gone) {
            Map<ObjectId, Double> likeness = new LinkedHashMap<>();
            for (ObjectId other : arrivals.getOrDefault(place(id), List.of())) {
                likeness.put(other, isReachable(id, other) ? likeness(id, other, before.holder(id)) : 0);
            }
            List<ObjectId> like = likeness.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .sorted(Comparator.comparingDouble((Map.Entry<ObjectId, Double> entry) -> -entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!like.isEmpty()) {
                pairs.put(id, like);
            }
        }
        return pairs;
    }

    /** Where something must be to be compared at all. */
    private static List<Object> place(ObjectId id) {
        return Level.of(id.kind()) == Level.PART ? List.of(id.kind(), id.part(0), id.part(1)) : List.of(id.kind());
    }

    private static boolean isReachable(ObjectId id, ObjectId other) {
        boolean inSchema = id.nameIndex() > 0;
        return !inSchema || id.part(0).equals(other.part(0)) || id.name().equals(other.name());
    }

    /** How like they are: 0 when they are not. */
    private double likeness(ObjectId id, ObjectId other, ObjectId holder) {
        return switch (id.kind()) {
            case SCHEMA, TABLE, FOREIGN_TABLE -> contentsNow.similarity(id, contentsDesired, other);
            case LABEL ->
                labels(id, other, now.objects().get(holder), desired.objects().get(holder));
            case COLUMN ->
                columns(id, other, now.objects().get(holder), desired.objects().get(holder));
            default -> isLike(id, other) ? 1 : 0;
        };
    }

    private static double labels(ObjectId id, ObjectId other, SchemaObject before, SchemaObject after) {
        boolean same = before instanceof EnumType old
                && after instanceof EnumType wanted
                && LabelRun.around(id.name(), old, wanted).equals(LabelRun.around(other.name(), wanted, old));
        return same ? 1 : 0;
    }

    private double columns(ObjectId id, ObjectId other, SchemaObject before, SchemaObject after) {
        if (before instanceof CompositeType old && after instanceof CompositeType wanted) {
            return attribute(old, id).equals(attribute(wanted, other)) ? 1 : 0;
        }
        if (!(now.objects().get(id) instanceof Column old)
                || !(desired.objects().get(other) instanceof Column wanted)
                || !isLike(id, other)) {
            return 0;
        }
        boolean sameDefault = defaultOf(now, id).equals(defaultOf(desired, other));
        return 1 + (old.notNull() == wanted.notNull() ? 1 : 0) + (sameDefault ? 1 : 0);
    }

    private static Optional<List<Object>> attribute(CompositeType type, ObjectId id) {
        return type.attributes().stream()
                .filter(attribute -> attribute.name().equals(id.name()))
                .findFirst()
                .map(attribute -> List.of(attribute.type(), attribute.collation()));
    }

    private static Optional<String> defaultOf(Catalog catalog, ObjectId column) {
        return catalog.find(new ObjectId(ObjectKind.DEFAULT, column.path()))
                .map(value -> ((DefaultValue) value).expression());
    }

    private boolean isLike(ObjectId id, ObjectId other) {
        SchemaObject before = now.objects().get(id);
        SchemaObject after = desired.objects().get(other);
        boolean asked = !SameButName.isUnasked(before, now) && !SameButName.isUnasked(after, desired);
        Optional<List<Object>> likeness = likenessNow.of(before);
        return asked && likeness.isPresent() && likeness.equals(likenessDesired.of(after));
    }
}
