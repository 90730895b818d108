package dev.revchain.source;

import dev.revchain.naming.NameMaker;
import java.util.List;
import java.util.Set;

/**
 * What a source says.
 *
 * @param statements all of it, in any order
 * @param makers who made up names where the source gives none; nobody where what looks so can have been chosen
 */
public record SourceContent(List<ModelStatement> statements, Set<NameMaker> makers) {

    public SourceContent {
        statements = List.copyOf(statements);
        makers = Set.copyOf(makers);
    }
}
