package dev.revchain.entities;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** A file in a folder or in a jar. */
final class Resource {

    /** Reads what is in it. */
    interface Reading {
        void read(InputStream in) throws IOException;
    }

    private Resource() {}

    /** Reads it where it is there. */
    static void read(Path place, String name, Reading reading) throws IOException {
        if (Files.isRegularFile(place.resolve(name))) {
            try (InputStream in = Files.newInputStream(place.resolve(name))) {
                reading.read(in);
            }
        } else if (isJar(place)) {
            try (JarFile jar = new JarFile(place.toFile(), false)) {
                ZipEntry entry = jar.getEntry(name);
                if (entry != null) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        reading.read(in);
                    }
                }
            }
        }
    }

    static boolean isJar(Path place) {
        return place.toString().endsWith(".jar") && Files.isRegularFile(place);
    }
}
