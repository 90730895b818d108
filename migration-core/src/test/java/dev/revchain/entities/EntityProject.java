package dev.revchain.entities;

import dev.revchain.database.ServerVersion;
import dev.revchain.source.ModelStatement;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project with entities of {@code src/test/entities}, compiled against a provider, and files beside them. */
final class EntityProject {

    private static final Path SOURCES = Path.of("src/test/entities");
    private static final Path PROVIDERS = Path.of("target/providers");
    private static final ServerVersion SERVER = new ServerVersion(170011);

    private final Path folder;
    private final String provider;
    private final List<EntityReport> reports = new ArrayList<>();
    private List<Path> libraries;
    private final List<String> asked = new ArrayList<>();
    private Map<String, Path> near = Map.of();
    private Duration timeout = Duration.ofMinutes(2);

    EntityProject(Path folder, String provider) {
        this.folder = folder;
        this.provider = provider;
        this.libraries = jars(provider);
    }

    /** The jars of a provider, which the build puts there. */
    private static List<Path> jars(String provider) {
        try (Stream<Path> jars = Files.list(PROVIDERS.resolve(provider))) {
            return jars.map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("mvn -pl migration-core process-test-resources puts them there", e);
        }
    }

    Path classes() {
        return folder.resolve("classes");
    }

    /** Compiles packages; Hibernate 5 knows the annotations by their former names. */
    EntityProject with(String... packages) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-proc:none",
                "-d",
                Files.createDirectories(classes()).toString(),
                "-cp",
                joined(libraries)));
        for (String name : packages) {
            Path from = SOURCES.resolve(name.replace('.', '/'));
            Path to = Files.createDirectories(folder.resolve("sources").resolve(name));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    Path copy = to.resolve(file.getFileName());
                    Files.writeString(copy, provider.equals("hibernate-5") ? text.replace("jakarta.", "javax.") : text);
                    arguments.add(copy.toString());
                }
            }
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(List.of(packages) + " do not compile against " + provider);
        }
        return this;
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    EntityProject file(String name, String text) throws IOException {
        Path file = classes().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    EntityProject without(String classFile) throws IOException {
        Files.delete(classes().resolve(classFile));
        return this;
    }

    EntityProject withoutProvider() {
        libraries = List.of();
        return this;
    }

    EntityProject withoutLibrary(String name) {
        libraries = libraries.stream()
                .filter(library -> !library.getFileName().toString().startsWith(name))
                .toList();
        return this;
    }

    /** Takes what was compiled so far into a library. */
    Path moveToLibrary(String name) throws IOException {
        Path library = folder.resolve(name);
        Files.move(classes(), library);
        libraries = Stream.concat(libraries.stream(), Stream.of(library)).toList();
        Files.createDirectories(classes());
        return library;
    }

    EntityProject within(Duration longest) {
        timeout = longest;
        return this;
    }

    EntityProject beside(String name, Path place) {
        near = Map.of(name, place);
        return this;
    }

    EntityClasses source(EntitySelection selection, Path... named) {
        List<Path> classPath = new ArrayList<>(List.of(classes()));
        classPath.addAll(libraries);
        return new EntityClasses(
                () -> {
                    asked.add("classes");
                    return new ProjectClasses(List.of(classes()), List.of(named), near, classPath);
                },
                selection,
                new WorkerRun(this::java, folder, folder.resolve("it's a \"work\" folder"), timeout),
                reports::add);
    }

    private Path java() {
        asked.add("java");
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** What was asked for, in its order. */
    List<String> asked() {
        return asked;
    }

    /** Makes a class look as if it were compiled for a Java that does not exist yet. */
    EntityProject ofTheFuture(String classFile) throws IOException {
        Path file = classes().resolve(classFile);
        byte[] bytes = Files.readAllBytes(file);
        bytes[6] = 1; // the high byte of the major version
        Files.write(file, bytes);
        return this;
    }

    List<String> ddl(EntitySelection selection, Path... named) {
        return source(selection, named).read(SERVER).statements().stream()
                .map(ModelStatement::sql)
                .map(sql -> sql.text())
                .toList();
    }

    /** The names of the tables that are created, as they are written. */
    List<String> tables(EntitySelection selection, Path... named) {
        return ddl(selection, named).stream()
                .filter(sql -> sql.startsWith("create table "))
                .map(sql -> sql.split(" ", -1)[2])
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    EntityReport report() {
        return reports.get(reports.size() - 1);
    }
}
