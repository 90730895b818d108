package dev.revchain.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The entities of {@code src/test/entities}, compiled against a provider. */
record CompiledEntities(Path classes, List<Path> provider) {

    private static final Path SOURCES = Path.of("src/test/entities");

    /** The jars of a provider, which the build puts there. */
    static List<Path> provider(String name) {
        try (Stream<Path> jars = Files.list(Path.of("target/providers", name))) {
            return jars.map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompiledEntities of(String provider, Path folder, String... packages) throws IOException {
        List<Path> jars = provider(provider);
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        boolean javax = provider.equals("hibernate-5");
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                jars.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator))));
        for (String name : packages) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
                for (Path file : files.toList()) {
                    String text = Files.readString(file);
                    Path copy = sources.resolve(name).resolve(file.getFileName());
                    Files.createDirectories(copy.getParent());
                    Files.writeString(copy, javax ? text.replace("jakarta.persistence", "javax.persistence") : text);
                    arguments.add(copy.toString());
                }
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the entities do not compile against " + provider);
        }
        return new CompiledEntities(classes, jars);
    }

    ProjectClasses project() {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(provider);
        return new ProjectClasses(List.of(classes), List.of(), classPath);
    }
}
