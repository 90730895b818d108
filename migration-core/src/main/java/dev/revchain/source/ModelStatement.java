package dev.revchain.source;

import dev.revchain.sql.SourceExcerpt;
import dev.revchain.sql.SqlStatement;
import java.nio.file.Path;

/**
 * A statement of a model with the file it stands in.
 *
 * @param sql the statement, with its place in the file
 * @param file a file that a person can look into
 */
public record ModelStatement(SqlStatement sql, Path file) {

    /** Where a place in the statement is that the server names: file, line and column. */
    String at(int serverPosition) {
        return file + ":" + sql.positionOf(serverPosition);
    }

    /** The line of that place, with a mark below it. */
    String line(int serverPosition) {
        return SourceExcerpt.of(sql, serverPosition).render();
    }
}
