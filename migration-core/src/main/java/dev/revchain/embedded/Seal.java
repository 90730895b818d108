package dev.revchain.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says how many files and bytes an entry of the cache has. When the machine itself goes down, files that were written
 * shortly before can come back empty. Forcing a thousand files to the disk costs seconds; counting them once after each
 * boot costs milliseconds.
 *
 * @param boot in which the files were last known to be complete
 * @param files how many there are
 * @param bytes how long they are together
 */
record Seal(String boot, long files, long bytes) {

    private static final String FILE = ".seal";
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    static void put(Path entry) throws IOException {
        count(entry).write(entry);
    }

    /** Whether an entry is whole. */
    static boolean holds(Path entry) throws IOException {
        if (!Files.exists(entry.resolve(FILE))) {
            return false;
        }
        List<String> found = Files.readAllLines(entry.resolve(FILE));
        String boot = currentBoot();
        if (!boot.isEmpty() && found.contains(boot)) {
            return true;
        }
        Seal now = count(entry);
        boolean whole = found.contains(now.size());
        if (whole && Files.isWritable(entry.resolve(FILE))) {
            now.write(entry);
        }
        return whole;
    }

    /** Whether files are missing from a sealed entry, or were cut, whenever that happened. */
    static boolean isBroken(Path entry) throws IOException {
        return Files.exists(entry.resolve(FILE))
                && !Files.readAllLines(entry.resolve(FILE))
                        .contains(count(entry).size());
    }

    /** Takes the seal off, so that the entry no longer counts as whole. */
    static void remove(Path entry) throws IOException {
        Files.deleteIfExists(entry.resolve(FILE));
    }

    private void write(Path entry) throws IOException {
        Files.write(entry.resolve(FILE), List.of(size(), boot));
    }

    private String size() {
        return files + " files, " + bytes + " bytes";
    }

    /** Empty where the system does not tell boots apart. */
    private static String currentBoot() throws IOException {
        return Files.isReadable(BOOT_ID) ? Files.readString(BOOT_ID).strip() : "";
    }

    private static Seal count(Path entry) throws IOException {
        AtomicLong files = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        Path seal = entry.resolve(FILE);
        Files.walkFileTree(entry, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.equals(seal)) {
                    files.incrementAndGet();
                    bytes.addAndGet(attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Seal(currentBoot(), files.get(), bytes.get());
    }
}
