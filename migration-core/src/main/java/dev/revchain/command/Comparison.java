package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.naming.MadeUpNames;
import dev.revchain.rename.RenameRequest;
import dev.revchain.rename.Renamed;
import dev.revchain.rename.Renaming;
import dev.revchain.revision.RevisionId;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.source.Model;
import java.util.Set;

/**
 * What the revisions produce and what the model wants, side by side.
 *
 * @param database in the state that the revisions produce
 * @param reading how catalogs are read
 * @param current what is in it
 * @param renamed the same under the names that it has in the model
 * @param desired what the model wants, under the names that are there where it has chosen none
 */
record Comparison(ScratchDatabase database, CatalogReading reading, Catalog current, Renamed renamed, Catalog desired)
        implements AutoCloseable {

    /** Replays the revisions up to these heads, loads the model, and finds out what was renamed. */
    static Comparison of(
            Chain chain,
            Set<RevisionId> heads,
            Model model,
            ScratchServer server,
            CatalogReading reading,
            RenameRequest renames) {
        ScratchDatabase replayed = new ChainReplay(server, chain).at(heads);
        try (ScratchDatabase wanted = server.create()) {
            ScratchBench bench = new ScratchBench(replayed, reading);
            Catalog current = bench.read();
            MadeUpNames madeUp = model.load(wanted, server.version());
            Catalog loaded = reading.of(wanted);
            Renaming renaming = Renaming.begin(bench, current, loaded, renames.and(model.renames()));
            Catalog desired = madeUp.giveWay(loaded, renaming.catalog());
            Renamed renamed = renaming.finish(desired);
            renamed.undo(bench);
            return new Comparison(replayed, reading, current, renamed, desired);
        } catch (RuntimeException e) {
            replayed.close();
            throw e;
        }
    }

    /** Where renames can be tried out. */
    ScratchBench bench() {
        return new ScratchBench(database, reading);
    }

    @Override
    public void close() {
        database.close();
    }
}
