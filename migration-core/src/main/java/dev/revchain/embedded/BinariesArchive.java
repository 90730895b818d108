package dev.revchain.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
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
                InputStream compressed = zip.getInputStream(archive(zip));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(compressed))) {
            long bytes = 0;
            int entries = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                bytes += entry.getSize();
                entries++;
                if (bytes > MAX_BYTES || entries > MAX_ENTRIES) {
                    throw new IOException(jar + " holds more than a PostgreSQL server");
                }
                unpack(entry, tar, root);
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

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = inside(root, root, entry.getName());
        if (entry.isDirectory()) {
            makeDirectories(root, target);
            return;
        }
        makeDirectories(root, target.getParent());
        if (entry.isSymbolicLink()) {
            inside(root, target.getParent(), entry.getLinkName());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, inside(root, root, entry.getLinkName()));
        } else if (isPlainFile(entry)) {
            write(target, content, (entry.getMode() & 0100) != 0);
        } else {
            throw new IOException("Neither file, folder nor link: " + entry.getName());
        }
    }

    /** The library's own question says yes to pipes and devices. */
    private static boolean isPlainFile(TarArchiveEntry entry) {
        byte kind = entry.getLinkFlag();
        return kind == TarConstants.LF_NORMAL || kind == TarConstants.LF_OLDNORM;
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
