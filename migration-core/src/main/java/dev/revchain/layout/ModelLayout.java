package dev.revchain.layout;

import dev.revchain.catalog.Attribute.DefaultPrivilege;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Dependency;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.DdlWriter;
import dev.revchain.ddl.PostgresRules;
import dev.revchain.diff.Differ;
import dev.revchain.source.ModelFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A schema as the files of a model, as a person would keep them: one for each table with all that hangs on it, and one for
 * each other kind of object in each schema.
 */
public final class ModelLayout {

    private final Differ differ;
    private final DdlWriter writer;
    private final String role;

    /**
     * A layout for one major version of PostgreSQL.
     *
     * @param role the role that will load the model
     */
    public ModelLayout(int serverVersion, String role) {
        this.differ = new Differ(new PostgresRules(serverVersion));
        this.writer = new DdlWriter(serverVersion);
        this.role = role;
    }

    /**
     * The files of a schema.
     *
     * @param empty what a new database has by itself
     * @param schema what the model is to say
     */
    public List<ModelFile> of(Catalog empty, Catalog schema) {
        Catalog opened = opening(empty, schema);
        Map<Place, ModelText> texts = new LinkedHashMap<>();
        Home home = new Home(schema);
        List<DdlStatement> statements = new ArrayList<>();
        statements.addAll(writer.write(differ.diff(empty, opened)).statements());
        statements.addAll(writer.write(opened, differ.diff(opened, schema)).statements());
        for (DdlStatement statement : statements) {
            Place place = Place.of(home.of(statement.cause()));
            texts.computeIfAbsent(place, p -> new ModelText()).add(statement.sql());
        }
        Roles.namedIn(schema)
                .statement()
                .ifPresent(sql -> texts.computeIfAbsent(Place.ofDatabase("roles"), p -> new ModelText())
                        .add(sql));
        return files(texts);
    }

    /**
     * The schemas and the default privileges, which a model says first: what is granted by default then holds for what comes
     * after, as it does for tables that are added later, and each object says only what differs from that.
     */
    private Catalog opening(Catalog empty, Catalog schema) {
        Map<ObjectId, SchemaObject> opened = new LinkedHashMap<>(empty.objects());
        opened.values().removeIf(ModelLayout::comesFirst);
        schema.objects().values().stream()
                .filter(ModelLayout::comesFirst)
                .forEach(object -> opened.put(
                        object.id(), object instanceof DefaultPrivilege privilege ? privilege.readBy(role) : object));
        Set<Dependency> dependencies = new LinkedHashSet<>(empty.dependencies());
        dependencies.addAll(schema.dependencies());
        dependencies.removeIf(dependency ->
                !opened.containsKey(dependency.dependent()) || !opened.containsKey(dependency.referenced()));
        return new Catalog(opened, dependencies, List.of());
    }

    private static boolean comesFirst(SchemaObject object) {
        return object instanceof DefaultPrivilege
                || object.id().kind() == ObjectKind.SCHEMA
                || object.parent()
                        .filter(parent -> parent.kind() == ObjectKind.SCHEMA)
                        .isPresent();
    }

    private static List<ModelFile> files(Map<Place, ModelText> texts) {
        PlaceNames names = new PlaceNames(texts.keySet());
        Map<String, ModelFile> files = new TreeMap<>();
        texts.forEach((place, text) -> {
            String path = names.pathOf(place);
            files.put(path, new ModelFile(path, text.toString()));
        });
        return List.copyOf(files.values());
    }
}
