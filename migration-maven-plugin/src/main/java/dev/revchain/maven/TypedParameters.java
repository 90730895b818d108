package dev.revchain.maven;

import dev.revchain.database.DatabaseUrl;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * What was typed on this command line and decides what is meant: which database, version table, revisions and model. A
 * command that is advised and does not repeat it would go elsewhere.
 *
 * @param values of properties, without passwords
 * @param plugin knows which goal has which of them
 * @param withoutPassword whether a password was typed too, which is never repeated
 */
record TypedParameters(Map<String, String> values, PluginDescriptor plugin, boolean withoutPassword) {

    /** Nothing was typed. */
    static final TypedParameters NONE = new TypedParameters(Map.of(), new PluginDescriptor(), false);

    private static final Set<String> URLS = Set.of("url", "scratchUrl");
    private static final Set<String> FOLDERS = Set.of("locations", "schemaDirectory");

    private static final List<String> MEANT = List.of(
            "url",
            "user",
            "serverId",
            "sessionPooler",
            "versionTable",
            "versionSchema",
            "postgresVersion",
            "locations",
            "recursive",
            "schemaDirectory",
            "entities",
            "entities.packages",
            "entities.persistenceUnit",
            "entities.dependencies",
            "entities.namingStrategy",
            "entities.scope",
            "scratchUrl",
            "includeSchemas",
            "excludeSchemas",
            "excludeObjects",
            "grants",
            "owners");

    static TypedParameters of(Goal goal) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean withoutPassword = goal.typed("migrate.password").isPresent();
        for (String name : MEANT) {
            String typed = goal.typed("migrate." + name).orElse("");
            String repeated = URLS.contains(name) ? DatabaseUrl.withoutPassword(typed) : typed;
            withoutPassword |= !repeated.equals(typed.strip());
            if (!repeated.isBlank()) {
                values.put("migrate." + name, FOLDERS.contains(name) ? folders(repeated, goal) : repeated);
            }
        }
        return new TypedParameters(values, goal.execution().getMojoDescriptor().getPluginDescriptor(), withoutPassword);
    }

    /** Those of them that a goal has. */
    Map<String, String> of(String goal) {
        Map<String, String> had = new LinkedHashMap<>(values);
        if (!had.isEmpty()) {
            had.keySet().retainAll(properties(goal));
        }
        return had;
    }

    /** Whether a goal needs a password to go where this one went. */
    boolean lackPassword(String goal) {
        return withoutPassword && properties(goal).contains("migrate.password");
    }

    private Set<String> properties(String goal) {
        return new KnownParameters(List.of(plugin.getMojo(goal))).properties();
    }

    /**
     * Relative to the folder that they start at: all that we say is shortened for the folder that Maven was called in, which
     * may be another.
     */
    private static String folders(String text, Goal goal) {
        return Choice.words(text).stream().map(word -> folder(word, goal)).collect(Collectors.joining(","));
    }

    private static String folder(String word, Goal goal) {
        try {
            Path path = Path.of(word);
            boolean near = path.isAbsolute() && word.startsWith(goal.paths().folder());
            return near ? goal.baseDirectory().relativize(path).toString() : word;
        } catch (InvalidPathException e) {
            return word;
        }
    }
}
