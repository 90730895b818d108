package dev.revchain.maven;

import dev.revchain.command.CatalogReading;
import dev.revchain.command.NotModelled;
import dev.revchain.source.Model;
import dev.revchain.source.SchemaSource;
import dev.revchain.source.SqlFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The model, what of it counts, and where it is thought about.
 *
 * @param goal that needs it
 * @param directory of its files, as the POM says it
 * @param entities as the POM says it; absent is null
 * @param parameters say what counts
 * @param scratch makes servers to think on
 */
record ModelChoice(Goal goal, String directory, Entities entities, ModelParameters parameters, ScratchChoice scratch) {

    /** The schema as it should be. */
    Model model() {
        List<SchemaSource> sources = new ArrayList<>(List.of(new SqlFiles(schemaDirectory())));
        entityParameters().map(wanted -> new EntityModel(goal).of(wanted)).ifPresent(sources::add);
        return new Model(sources);
    }

    /** Whether JPA entities are part of it. */
    boolean hasEntities() {
        return entityParameters().isPresent();
    }

    private Optional<EntityParameters> entityParameters() {
        return new EntityChoice(goal::given, Optional.ofNullable(entities).orElseGet(Entities::none)).parameters();
    }

    Path schemaDirectory() {
        return goal.givenPath("schemaDirectory", directory)
                .orElseGet(() -> goal.baseDirectory().resolve("src/main/schema"));
    }

    /** What of it counts. */
    CatalogReading reading() {
        return parameters.reading();
    }

    /** Tells what exists and could not be compared. */
    void warn(List<NotModelled> notModelled) {
        NotModelledWords.of(notModelled).forEach(goal.log()::warn);
    }
}
