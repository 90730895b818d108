package dev.revchain.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a schema is ours to look after.
 *
 * @param includeSchemas the only schemas that count; all when empty
 * @param excludeSchemas schemas that do not count
 * @param excludeObjects objects that do not count, matched with {@code schema.name}, or the name of one without a schema
 */
public record CatalogFilter(Set<String> includeSchemas, Set<String> excludeSchemas, List<Pattern> excludeObjects) {

    /** Everything counts. */
    public static final CatalogFilter NONE = new CatalogFilter(Set.of(), Set.of(), List.of());

    private static final Set<ObjectKind> WITHOUT_SCHEMA = Set.of(
            ObjectKind.EXTENSION,
            ObjectKind.LANGUAGE,
            ObjectKind.FOREIGN_DATA_WRAPPER,
            ObjectKind.SERVER,
            ObjectKind.USER_MAPPING,
            ObjectKind.CAST,
            ObjectKind.PUBLICATION,
            ObjectKind.PUBLICATION_MEMBER,
            ObjectKind.EVENT_TRIGGER);
    /** What is said of an object counts as that does: its name begins with the kind of the object. */
    private static final Set<ObjectKind> SAID_OF_OTHERS =
            Set.of(ObjectKind.COMMENT, ObjectKind.GRANT, ObjectKind.OWNER);

    public CatalogFilter {
        includeSchemas = Set.copyOf(includeSchemas);
        excludeSchemas = Set.copyOf(excludeSchemas);
        excludeObjects = List.copyOf(excludeObjects);
    }

    /** This filter with one more schema that does not count. */
    public CatalogFilter without(String schema) {
        Set<String> excluded = new HashSet<>(excludeSchemas);
        excluded.add(schema);
        return new CatalogFilter(includeSchemas, excluded, excludeObjects);
    }

    /** This filter with one more object that does not count. */
    public CatalogFilter withoutObject(String name) {
        List<Pattern> excluded = new ArrayList<>(excludeObjects);
        excluded.add(Pattern.compile(Pattern.quote(name)));
        return new CatalogFilter(includeSchemas, excludeSchemas, excluded);
    }

    /** The catalog without what does not count, and without what stands in it. */
    public Catalog apply(Catalog catalog) {
        Set<ObjectId> gone = new HashSet<>();
        catalog.objects().keySet().stream().filter(id -> !counts(id)).forEach(gone::add);
        boolean more = !gone.isEmpty();
        while (more) {
            more = false;
            for (SchemaObject object : catalog.objects().values()) {
                more |= object.parent().filter(gone::contains).isPresent() && gone.add(object.id());
            }
        }
        Map<ObjectId, SchemaObject> left = new LinkedHashMap<>(catalog.objects());
        left.keySet().removeAll(gone);
        Set<Dependency> dependencies = new LinkedHashSet<>(catalog.dependencies());
        dependencies.removeIf(
                dependency -> gone.contains(dependency.dependent()) || gone.contains(dependency.referenced()));
        List<Unmodelled> unmodelled = catalog.unmodelled().stream()
                .filter(unknown -> counts(unknown.schema(), unknown.name()))
                .toList();
        return new Catalog(left, dependencies, unmodelled);
    }

    private boolean counts(ObjectId id) {
        if (id.kind() == ObjectKind.DEFAULT_PRIVILEGE) {
            return counts(id.part(1), id.part(1));
        }
        if (SAID_OF_OTHERS.contains(id.kind())) {
            return true;
        }
        if (WITHOUT_SCHEMA.contains(id.kind())) {
            return counts("", id.part(0));
        }
        String schema = id.part(0);
        return counts(schema, id.path().size() > 1 ? schema + "." + id.part(1) : schema);
    }

    private boolean counts(String schema, String name) {
        if (!schema.isEmpty()
                && (excludeSchemas.contains(schema)
                        || !(includeSchemas.isEmpty() || includeSchemas.contains(schema)))) {
            return false;
        }
        return excludeObjects.stream()
                .noneMatch(pattern -> pattern.matcher(name).matches());
    }
}
