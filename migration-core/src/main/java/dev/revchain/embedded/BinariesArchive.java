package dev.revchain.embedded;

import dev.revchain.embedded.TarReader.Entry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/**
 * A jar that holds one {@code .txz} archive with a server. Its checksum is known to be right; what is in it is
 * distrusted all the same: nothing may end up outside the folder, and only folders, files and links among them are made.
 *
 * @param jar the jar
 */
record BinariesArchive(Path jar) {

    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_BYTES = 600L * 1024 * 1024;

    void unpackInto(Path root) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream tar = new BufferedInputStream(new XZInputStream(zip.getInputStream(archive(zip))))) {
            TarReader reader = new TarReader(tar);
            long bytes = 0;
            int entries = 0;
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                bytes += entry.get().size();
                entries++;
                if (bytes > MAX_BYTES || entries > MAX_ENTRIES) {
                    throw new IOException(jar + " holds more than a PostgreSQL server");
                }
                unpack(entry.get(), reader.content(), root);
            }
        }
    }

    private ZipEntry archive(ZipFile zip) throws IOException {
        return zip.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .map(ZipEntry.class::cast)
                .orElseThrow(() -> new IOException(jar + " holds no .txz archive"));
    }

    private static void unpack(Entry entry, InputStream content, Path root) throws IOException {
        Path target = inside(root, root, entry.name());
        makeDirectories(root, entry.type() == '5' ? target : target.getParent());
        switch (entry.type()) {
            case '0' -> write(target, content, (entry.mode() & 0100) != 0);
            case '1' -> Files.createLink(target, inside(root, root, entry.link()));
            case '2' -> {
                inside(root, target.getParent(), entry.link());
                Files.createSymbolicLink(target, Path.of(entry.link()));
            }
            case '5' -> {
                // The folder is there already.
            }
            default -> throw new IOException("Neither file, folder nor link: " + entry.name());
        }
    }

    private static Path inside(Path root, Path base, String name) throws IOException {
        Path path = base.resolve(name).normalize();
        if (Path.of(name).isAbsolute() || !path.startsWith(root)) {
            throw new IOException("Leads out of its folder: " + name);
        }
        return path;
    }

    /** Folder by folder, with a mode that does not depend on the umask. */
    private static void makeDirectories(Path root, Path directory) throws IOException {
        if (directory.equals(root) || Files.isDirectory(directory)) {
            return;
        }
        makeDirectories(root, directory.getParent());
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path target, InputStream content, boolean executable) throws IOException {
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
