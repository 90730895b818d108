package dev.revchain.source;

import dev.revchain.database.ServerVersion;
import dev.revchain.problem.MigrationException;
import dev.revchain.scratch.ScratchDatabase;
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
     * @throws MigrationException.Refused {@code MODEL_FAILED} with every statement that could not be run, {@code
     *     MODEL_DUPLICATE} when two sources define the same object
     */
    public void load(ScratchDatabase database, ServerVersion server) {
        new ModelLoading(
                        database,
                        sources.stream()
                                .filter(SchemaSource::exists)
                                .map(source -> source.statements(server))
                                .toList())
                .run();
    }
}
