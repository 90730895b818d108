package dev.revchain.worker;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hibernate from 5.6 on, by the calls that have been the same in all its versions. */
final class HibernateProvider implements Provider {

    private static final String BUILDER = "org.hibernate.boot.registry.StandardServiceRegistryBuilder";
    private static final String SOURCES = "org.hibernate.boot.MetadataSources";
    private static final String METADATA_BUILDER = "org.hibernate.boot.MetadataBuilder";
    private static final String METADATA = "org.hibernate.boot.Metadata";
    private static final String TOOL = "org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator";

    private static final String CONTRIBUTOR = "org.hibernate.boot.spi.MetadataBuilderContributor";

    private final Mirror mirror;
    private final Request request;
    private final Report report;

    HibernateProvider(Mirror mirror, Request request, Report report) {
        this.mirror = mirror;
        this.request = request;
        this.report = report;
    }

    @Override
    public boolean write() throws IOException {
        HibernateVersion version =
                HibernateVersion.of((String) mirror.callStatic("org.hibernate.Version", "getVersionString"));
        report.provider("Hibernate", version.text());
        ApplicationSettings spring = new ApplicationSettings(new ApplicationFiles(mirror, report).read(), report);
        List<String> mappingFiles = new ArrayList<>(request.mappingFiles());
        mappingFiles.addAll(spring.mappingFiles());
        if (request.classes().isEmpty() && mappingFiles.isEmpty()) {
            return false;
        }
        Map<String, Object> settings = new HibernateSettings(mirror, request, report, version).all(spring);
        Object registry = registry(settings);
        Object metadata = metadata(sources(registry, mappingFiles), settings);
        reportEntities(metadata);
        new ValidationConstraints(mirror, report, version).apply(metadata, settings);
        Writer ddl = new StringWriter();
        mirror.callStatic(TOOL, "process", metadata, registry, script(settings, version, ddl), doesNothing());
        Files.writeString(request.ddl(), ProviderScript.ofHibernate(ddl.toString()));
        return true;
    }

    /** The builder begins with what stands in {@code hibernate.properties}. */
    private Object registry(Map<String, Object> ours) {
        Object builder = mirror.make(BUILDER);
        @SuppressWarnings("unchecked")
        Map<String, Object> settings = (Map<String, Object>) mirror.call(BUILDER, builder, "getSettings");
        settings.keySet().removeIf(Settings::connects);
        settings.putAll(ours);
        return mirror.call(BUILDER, builder, "build");
    }

    private Object metadata(Object sources, Map<String, Object> settings) {
        Object builder = mirror.call(SOURCES, sources, "getMetadataBuilder");
        Object contributor = settings.get("hibernate.metadata_builder_contributor");
        if (contributor instanceof String name) {
            mirror.call(CONTRIBUTOR, mirror.make(name), "contribute", builder);
        }
        return mirror.call(METADATA_BUILDER, builder, "build");
    }

    private Object sources(Object registry, List<String> mappingFiles) {
        Object sources = mirror.make(SOURCES, registry);
        for (String name : request.classes()) {
            mirror.call(SOURCES, sources, "addAnnotatedClass", mirror.type(name));
        }
        for (String name : request.packages()) {
            mirror.call(SOURCES, sources, "addPackage", name);
        }
        for (String file : mappingFiles) {
            mirror.call(SOURCES, sources, "addResource", file);
        }
        return sources;
    }

    private void reportEntities(Object metadata) {
        List<String> entities = new ArrayList<>();
        String type = "org.hibernate.mapping.PersistentClass";
        for (Object entity : (Collection<?>) mirror.call(METADATA, metadata, "getEntityBindings")) {
            Object name = mirror.call(type, entity, "getClassName");
            if (name != null) {
                Object table = mirror.call(type, entity, "getTable");
                entities.add(name + " " + mirror.call("org.hibernate.mapping.Table", table, "getName"));
            }
        }
        report.entities(entities);
    }

    /** The default schema is looked for here too. */
    private static Map<String, Object> script(Map<String, Object> ours, HibernateVersion version, Writer writer) {
        String prefix = (version.jakarta() ? "jakarta" : "javax") + ".persistence.";
        Map<String, Object> settings = new HashMap<>(ours);
        settings.put(prefix + "schema-generation.scripts.action", "create");
        settings.put(prefix + "schema-generation.scripts.create-target", writer);
        settings.put(prefix + "create-database-schemas", "true");
        settings.put("hibernate.hbm2ddl.delimiter", ";");
        settings.put("hibernate.hbm2ddl.import_files", "");
        settings.put("hibernate.format_sql", "false");
        settings.put("hibernate.highlight_sql", "false");
        return settings;
    }

    private Object doesNothing() {
        Class<?> face = mirror.type("org.hibernate.tool.schema.spi.DelayedDropRegistry");
        return Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, (proxy, method, args) -> null);
    }
}
