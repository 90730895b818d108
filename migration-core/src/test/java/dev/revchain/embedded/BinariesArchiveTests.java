package dev.revchain.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

final class BinariesArchiveTests {

    @TempDir
    Path folder;

    @Test
    void unpacksFoldersFilesAndLinks() throws IOException {
        Path root = unpack(
                entry("bin/tool", TarConstants.LF_NORMAL, "", 04755),
                        entry("lib/b", TarConstants.LF_SYMLINK, "a", 0777),
                entry("lib/a", TarConstants.LF_NORMAL, "", 0666), entry("lib/c", TarConstants.LF_LINK, "lib/a", 0));
        assertEquals("content", Files.readString(root.resolve("lib/b")));
        assertEquals("content", Files.readString(root.resolve("lib/c")));
        assertEquals(0755, (Integer) Files.getAttribute(root.resolve("bin/tool"), "unix:mode") & 07777);
        assertEquals(0644, (Integer) Files.getAttribute(root.resolve("lib/a"), "unix:mode") & 07777);
    }

    @ParameterizedTest
    @CsvSource({
        "../out, 0, ''",
        "a/../../out, 0, ''",
        "/tmp/out, 0, ''",
        "link, 2, ../out",
        "link, 2, /etc/passwd",
        "deep/link, 2, ../../out",
        "link, 1, ../out",
        "link, 1, /etc/passwd",
        "pipe, 6, ''",
        "device, 3, ''"
    })
    void refusesWhatLeadsOutOrIsNoFile(String name, char kind, String target) {
        assertThrows(IOException.class, () -> unpack(entry(name, (byte) kind, target, 0644)));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void refusesAJarThatIsNotThePinnedOne() throws IOException {
        EmbeddedVersion version = EmbeddedVersion.resolve("17", new EmbeddedPlatform("linux-amd64"));
        Path jar = Files.writeString(folder.resolve("wrong.jar"), "something else");
        PrivateDirectory root = PrivateDirectory.create(folder.resolve("cache"), "rwx------");
        BinariesCache cache = new BinariesCache(new CacheDirectory(root, Duration.ZERO, LockListener.SILENT));
        MigrationException refused =
                assertThrows(MigrationException.Refused.class, () -> cache.unpacked(version, coordinates -> jar));
        assertEquals(ProblemCode.EMBEDDED_BINARIES, refused.problems().get(0).code());
        try (var left = Files.list(root.path())) {
            assertEquals(
                    List.of("lock"), left.map(p -> p.getFileName().toString()).toList());
        }
    }

    /** As after a crash of the machine: it has booted since, and a file that was written came back empty. */
    @Test
    void makesAnEntryAgainThatLostBytesInACrash() throws IOException {
        PrivateDirectory root = PrivateDirectory.create(folder.resolve("cache"), "rwx------");
        CacheDirectory cache = new CacheDirectory(root, Duration.ZERO, LockListener.SILENT);
        CacheDirectory.Filler filler = empty -> Files.writeString(empty.resolve("file"), "content");
        Path entry = cache.entry("entry", filler);
        Path seal = entry.resolve(".seal");
        Files.write(seal, List.of(Files.readAllLines(seal).get(0), "another boot"));
        assertTrue(Seal.holds(entry));
        Files.write(seal, List.of(Files.readAllLines(seal).get(0), "another boot"));
        Files.writeString(entry.resolve("file"), "");
        assertFalse(Seal.holds(entry));
        assertEquals("content", Files.readString(cache.entry("entry", filler).resolve("file")));
        assertTrue(Seal.holds(entry));
    }

    private Path unpack(TarArchiveEntry... entries) throws IOException {
        Path jar = folder.resolve("made.jar");
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new XZOutputStream(archive, new LZMA2Options(0)))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                if (entry.getSize() > 0) {
                    tar.write("content".getBytes(StandardCharsets.UTF_8));
                }
                tar.closeArchiveEntry();
            }
        }
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("postgres.txz"));
            zip.write(archive.toByteArray());
        }
        Path root = Files.createDirectory(folder.resolve("root"));
        new BinariesArchive(jar).unpackInto(root);
        return root;
    }

    private static TarArchiveEntry entry(String name, byte kind, String target, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
        entry.setMode(mode);
        entry.setLinkName(target);
        entry.setSize(kind == TarConstants.LF_NORMAL ? "content".length() : 0);
        return entry;
    }
}
