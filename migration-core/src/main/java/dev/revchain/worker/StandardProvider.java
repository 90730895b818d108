package dev.revchain.worker;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Any provider that answers the standard's {@code Persistence.generateSchema}. */
final class StandardProvider implements Provider {

    private final Mirror mirror;
    private final Request request;
    private final Report report;
    private final String namespace;

    /** @param namespace {@code jakarta} or {@code javax} */
    StandardProvider(Mirror mirror, Request request, Report report, String namespace) {
        this.mirror = mirror;
        this.request = request;
        this.report = report;
        this.namespace = namespace;
    }

    @Override
    public boolean write() throws IOException {
        if (request.classes().isEmpty() && request.mappingFiles().isEmpty()) {
            return false;
        }
        report.provider(new ProviderName(mirror, request, namespace).text(), "");
        List<String> entities =
                request.classes().stream().filter(this::isEntity).toList();
        report.entities(entities.isEmpty() ? request.mappingFiles() : entities);
        Map<String, Object> settings = settings();
        Path folder = Files.createDirectories(request.ddl().resolveSibling("unit"));
        new UnitFile(request, settings, namespace).write(folder);
        Files.writeString(request.ddl(), ProviderScript.readable(script(folder)));
        return true;
    }

    private String script(Path folder) throws IOException {
        StringWriter ddl = new StringWriter();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            mirror.callStatic(namespace + ".persistence.Persistence", "generateSchema", UnitFile.NAME, target(ddl));
            return ddl.toString();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @SuppressWarnings("unchecked")
    private boolean isEntity(String name) {
        Class<?> annotation = mirror.type(namespace + ".persistence.Entity");
        return mirror.type(name).isAnnotationPresent((Class<? extends Annotation>) annotation);
    }

    private Map<String, Object> settings() throws IOException {
        Map<String, String> files = new ApplicationFiles(mirror, report).read();
        Map<String, Object> settings = Settings.of(request, new ApplicationSettings(files, report).settings());
        settings.putIfAbsent("eclipselink.target-database", "PostgreSQL");
        settings.put("eclipselink.weaving", "false");
        settings.put("openjpa.RuntimeUnenhancedClasses", "supported");
        return settings;
    }

    private Map<String, Object> target(Writer ddl) {
        String prefix = namespace + ".persistence.";
        Map<String, Object> settings = new HashMap<>();
        settings.put(prefix + "schema-generation.database.action", "none");
        settings.put(prefix + "schema-generation.scripts.action", "create");
        settings.put(prefix + "schema-generation.scripts.create-target", ddl);
        settings.put(prefix + "schema-generation.create-database-schemas", "true");
        settings.put(prefix + "database-product-name", "PostgreSQL");
        settings.put(prefix + "database-major-version", String.valueOf(request.server()));
        settings.put(prefix + "database-minor-version", "0");
        return settings;
    }
}
