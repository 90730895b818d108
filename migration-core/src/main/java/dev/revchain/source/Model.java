package dev.revchain.source;

import dev.revchain.database.ServerVersion;
import dev.revchain.naming.MadeUpNames;
import dev.revchain.problem.MigrationException;
import dev.revchain.rename.RenameWish;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.sql.CreatedName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The schema as it should be: what all its sources say together.
 *
 * @param sources in the order in which they are loaded first
 */
public record Model(List<SchemaSource> sources) {

    public Model {
        sources = List.copyOf(sources);
    }

    /** A model of these sources. */
    public static Model of(SchemaSource... sources) {
        return new Model(List.of(sources));
    }

    /** Whether any source has anything. */
    public boolean exists() {
        return sources.stream().anyMatch(SchemaSource::exists);
    }

    /** Where its sources are looked for, for people. */
    public String places() {
        return sources.stream().map(SchemaSource::place).collect(Collectors.joining(", "));
    }

    /**
     * Loads the schema into an empty database.
     *
     * @return which names in it nobody chose
     * @throws MigrationException.Refused {@code MODEL_FAILED} with every statement that could not be run, {@code
     *     MODEL_DUPLICATE} when two sources define the same object
     */
    public MadeUpNames load(ScratchDatabase database, ServerVersion server) {
        List<SourceContent> contents = sources.stream()
                .filter(SchemaSource::exists)
                .map(source -> source.read(server))
                .toList();
        new ModelLoading(
                        database,
                        contents.stream().map(SourceContent::statements).toList())
                .run();
        return new MadeUpNames(
                contents.stream().flatMap(content -> content.makers().stream()).collect(Collectors.toSet()),
                contents.stream()
                        .filter(content -> content.makers().isEmpty())
                        .flatMap(content -> content.statements().stream())
                        .flatMap(statement -> CreatedName.of(statement.sql()).stream())
                        .toList());
    }

    /**
     * What its sources say of earlier names.
     *
     * @throws MigrationException.Refused {@code RENAME_INVALID}
     */
    public List<RenameWish> renames() {
        return sources.stream()
                .filter(SchemaSource::exists)
                .flatMap(source -> source.renames().stream())
                .toList();
    }
}
