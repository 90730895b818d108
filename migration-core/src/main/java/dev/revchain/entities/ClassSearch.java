package dev.revchain.entities;

import dev.revchain.disk.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Looks through compiled classes for those that are mapped.
 *
 * @param packages only these and those inside them; all when empty
 */
record ClassSearch(List<String> packages) {

    /** Everything that is mapped in these folders and jars; what does not exist holds nothing. */
    MappedClasses in(List<Path> places) {
        MappedClasses found = MappedClasses.none();
        for (Path place : places) {
            try {
                if (Files.isDirectory(place)) {
                    folder(place, found);
                } else if (Files.isRegularFile(place)) {
                    jar(place, found);
                }
            } catch (IOException e) {
                throw Unreadable.file(place, e);
            }
        }
        return found;
    }

    private void folder(Path folder, MappedClasses found) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (wanted(folder.relativize(file).toString().replace('\\', '/'))) {
                    add(file.toString(), Files.newInputStream(file), found);
                }
            }
        }
    }

    private void jar(Path path, MappedClasses found) throws IOException {
        if (!path.toString().endsWith(".jar")) {
            return;
        }
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (wanted(entry.getName())) {
                    add(path + "!/" + entry.getName(), jar.getInputStream(entry), found);
                }
            }
        }
    }

    /** Versions of a class for newer JDKs are mapped as the class itself is. */
    private boolean wanted(String file) {
        return file.endsWith(".class")
                && !file.startsWith("META-INF/")
                && !file.endsWith("module-info.class")
                && (packages.isEmpty()
                        || packages.stream().anyMatch(name -> file.startsWith(name.replace('.', '/') + "/")));
    }

    private static void add(String name, InputStream bytes, MappedClasses found) throws IOException {
        try (bytes) {
            found.add(ClassFile.read(bytes));
        } catch (IOException | RuntimeException e) {
            throw new IOException("\"" + name + "\" is no class file: " + e.getMessage(), e);
        }
    }
}
