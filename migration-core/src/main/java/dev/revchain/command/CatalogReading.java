package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.CatalogFilter;
import dev.revchain.database.Session;
import dev.revchain.introspect.Introspector;
import dev.revchain.introspect.ReadOptions;
import dev.revchain.scratch.ScratchDatabase;

/**
 * How schemas are read that are to be compared.
 *
 * @param options what of a database is read
 * @param filter what of it counts
 */
public record CatalogReading(ReadOptions options, CatalogFilter filter) {

    Catalog of(ScratchDatabase database) {
        return of(database.session());
    }

    Catalog of(Session session) {
        Catalog all = all(session);
        return withoutOwn(all).filter().apply(all);
    }

    /** Everything that is there, whether it counts or not. */
    Catalog all(Session session) {
        return new Introspector(options).read(session.jdbc());
    }

    /** The same without the tables of our own in a database. */
    CatalogReading withoutOwn(Catalog all) {
        return new CatalogReading(options, OwnTables.outOf(filter.without(ScratchRun.SCHEMA), all));
    }
}
