package dev.revchain.hazard;

import dev.revchain.sql.StatementWords;
import java.util.List;
import java.util.Optional;

/** One thing that a statement does, as far as hazards are concerned. Most statements do one. */
sealed interface Deed {

    /**
     * Drops objects.
     *
     * @param kind in small letters, such as {@code materialized view}
     * @param names none when the command names them in a way of its own
     */
    record Drops(String kind, List<String> names, boolean cascades, boolean concurrently) implements Deed {}

    /** Empties tables. */
    record Truncates(List<String> tables, boolean cascades) implements Deed {}

    /**
     * Makes a relation that has no rows but those that come with it.
     *
     * @param partitionOf the partitioned table it belongs to
     * @param filled whether a query gives it rows
     */
    record MakesTable(String name, Optional<String> partitionOf, boolean filled) implements Deed {}

    /** Builds an index. */
    record MakesIndex(String table, boolean unique, Way way) implements Deed {}

    /** How an index is built. */
    enum Way {
        AT_ONCE,
        CONCURRENTLY,
        CONCURRENTLY_UNLESS_THERE,
        /** On the partitioned table alone, which holds no rows. */
        NOT_YET
    }

    /** Alters a table, a foreign table or a materialized view, in one or several ways. */
    record AltersTable(String table, List<StatementWords> actions) implements Deed {}

    /** Changes or deletes rows. */
    record ChangesRows(String table, boolean deletes, boolean all) implements Deed {}

    /** Anything else, to be judged by how it begins. */
    record Commands(StatementWords words) implements Deed {}
}
