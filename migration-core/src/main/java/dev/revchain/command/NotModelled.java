package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Unmodelled;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that exists and is not modelled: it is neither compared nor written.
 *
 * @param object what it is
 * @param where all the places where it is
 */
public record NotModelled(Unmodelled object, Set<Side> where) {

    public NotModelled {
        where = Set.copyOf(where);
    }

    /** A schema that was looked at. */
    public enum Side {
        /** What the revisions produce. */
        REVISIONS,
        /** What the model wants. */
        MODEL,
        /** What is live. */
        DATABASE
    }

    /** Gathers them from the schemas that are looked at, each only once. */
    static final class Sightings {

        private final Map<Unmodelled, EnumSet<Side>> found = new LinkedHashMap<>();

        Sightings add(Side side, Catalog catalog) {
            for (Unmodelled object : catalog.unmodelled()) {
                found.computeIfAbsent(object, o -> EnumSet.noneOf(Side.class)).add(side);
            }
            return this;
        }

        List<NotModelled> all() {
            List<NotModelled> all = new ArrayList<>();
            found.forEach((object, where) -> all.add(new NotModelled(object, where)));
            return all;
        }
    }
}
