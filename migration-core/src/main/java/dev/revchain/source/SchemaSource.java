package dev.revchain.source;

import dev.revchain.database.ServerVersion;
import dev.revchain.rename.RenameWish;
import java.util.List;

/** A place that a model, or a part of one, is read from. */
public interface SchemaSource {

    /** Whether there is anything to read. */
    boolean exists();

    /** Where that is looked for, for people. */
    String place();

    /**
     * Everything it says.
     *
     * @param server the server that the statements are for
     * @throws dev.revchain.problem.MigrationException when it cannot be read
     */
    SourceContent read(ServerVersion server);

    /**
     * What it says of earlier names.
     *
     * @throws dev.revchain.problem.MigrationException.Refused {@code RENAME_INVALID}
     */
    default List<RenameWish> renames() {
        return List.of();
    }
}
