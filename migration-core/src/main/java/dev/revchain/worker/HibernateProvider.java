package dev.revchain.worker;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
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

    private final Mirror mirror;
    private final Request request;
    private final Report report;

    HibernateProvider(Mirror mirror, Request request, Report report) {
        this.mirror = mirror;
        this.request = request;
        this.report = report;
    }

    @Override
    public void write() throws IOException {
        HibernateVersion version =
                HibernateVersion.of((String) mirror.callStatic("org.hibernate.Version", "getVersionString"));
        report.provider("Hibernate", version.text());
        Object registry = registry(version);
        Object sources = sources(registry);
        Object metadata = mirror.call(METADATA_BUILDER, mirror.call(SOURCES, sources, "getMetadataBuilder"), "build");
        reportEntities(metadata);
        try (Writer writer = Files.newBufferedWriter(request.ddl(), StandardCharsets.UTF_8)) {
            mirror.callStatic(TOOL, "process", metadata, registry, script(version, writer), doesNothing(TOOL_REGISTRY));
        }
    }

    private static final String TOOL_REGISTRY = "org.hibernate.tool.schema.spi.DelayedDropRegistry";

    private Object registry(HibernateVersion version) {
        Object builder = mirror.make(BUILDER);
        @SuppressWarnings("unchecked")
        Map<String, Object> settings = (Map<String, Object>) mirror.call(BUILDER, builder, "getSettings");
        settings.keySet().removeIf(Settings::connects);
        settings.putAll(new HibernateSettings(mirror, request, report, version).all());
        return mirror.call(BUILDER, builder, "build");
    }

    private Object sources(Object registry) {
        Object sources = mirror.make(SOURCES, registry);
        for (String name : request.classes()) {
            mirror.call(SOURCES, sources, "addAnnotatedClass", mirror.type(name));
        }
        for (String name : request.packages()) {
            mirror.call(SOURCES, sources, "addPackage", name);
        }
        for (String file : request.mappingFiles()) {
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

    private static Map<String, Object> script(HibernateVersion version, Writer writer) {
        String prefix = (version.jakarta() ? "jakarta" : "javax") + ".persistence.schema-generation.scripts.";
        Map<String, Object> settings = new HashMap<>();
        settings.put(prefix + "action", "create");
        settings.put(prefix + "create-target", writer);
        settings.put("hibernate.hbm2ddl.delimiter", ";");
        settings.put((version.jakarta() ? "jakarta" : "javax") + ".persistence.create-database-schemas", "true");
        return settings;
    }

    private Object doesNothing(String type) {
        Class<?> face = mirror.type(type);
        return Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, (proxy, method, args) -> null);
    }
}
