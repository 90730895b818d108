package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.database.ServerError;
import dev.revchain.rename.Workbench;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.sql.SourcePosition;
import dev.revchain.sql.SqlStatement;
import java.util.Optional;

/** A scratch database in which renames are tried out. */
record ScratchBench(ScratchDatabase database, CatalogReading reading) implements Workbench {

    @Override
    public Catalog read() {
        return reading.of(database);
    }

    @Override
    public Optional<String> attempt(String sql) {
        return database.attempt(new SqlStatement(sql, SourcePosition.START, false))
                .error()
                .map(ServerError::asFact)
                .map(fact -> fact.value());
    }
}
