package dev.revchain.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Folders that are made once and then only read. An entry is made beside its place and renamed into it, so it is there
 * as a whole or not at all, whenever a process dies. One process makes entries at a time; what is left of one that died
 * is deleted by the next, which holds the lock and so knows that nobody is at it. A cache that root made may be used by
 * others: so an image of a container can bring it along.
 *
 * @param directory where the entries lie
 * @param lockTimeout how long to wait for another process that makes entries
 * @param listener told of such a wait
 */
record CacheDirectory(PrivateDirectory directory, Duration lockTimeout, LockListener listener) {

    private static final String UNFINISHED = ".tmp";

    /** Fills the empty folder of a new entry. */
    @FunctionalInterface
    interface Filler {
        void fill(Path empty) throws IOException;
    }

    /** The entry of that name, made now if it is not there as a whole. */
    Path entry(String name, Filler filler) throws IOException {
        Path place = directory.path().resolve(name);
        if (isThere(place)) {
            return place;
        }
        ExclusiveLock lock = ExclusiveLock.acquire(directory, lockTimeout, listener);
        try {
            if (!isThere(place)) {
                new FileTree(place).delete();
                make(place, filler);
            }
        } finally {
            lock.close();
        }
        return place;
    }

    /**
     * Sees to it that an entry is made anew if files were taken out of it since it was made. Counting them takes longer
     * than a start may take, so it is for when something went wrong.
     *
     * @return whether it was damaged
     */
    boolean dropIfDamaged(String name) throws IOException {
        Path place = directory.path().resolve(name);
        boolean damaged = Seal.isBroken(place);
        if (damaged) {
            Seal.remove(place);
        }
        return damaged;
    }

    private static boolean isThere(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        PrivateDirectory.requireTrusted(place);
        return Seal.holds(place);
    }

    private void make(Path place, Filler filler) throws IOException {
        sweep();
        Path unfinished = place.resolveSibling(place.getFileName() + UNFINISHED);
        directory.within(unfinished.getFileName().toString());
        try {
            filler.fill(unfinished);
            Seal.put(unfinished);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            new FileTree(unfinished).delete();
            throw e;
        }
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory.path(), "*" + UNFINISHED)) {
            for (Path leftover : leftovers) {
                new FileTree(leftover).delete();
            }
        }
    }
}
