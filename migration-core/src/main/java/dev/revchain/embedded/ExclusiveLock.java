package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * One at a time, between processes by a lock on a file, and between the threads of this one by a semaphore. The
 * operating system lets go of the file when the process dies, however it dies.
 *
 * <p>The semaphore is not only for fairness: when a process closes any channel of a file, POSIX drops all its locks on
 * it, so a second thread must not even open the file. That is also why the holder's name stands in a file of its own.
 */
final class ExclusiveLock implements AutoCloseable {

    private static final long POLL_MILLIS = 25;
    private static final int MOMENTS = 5;

    /** Which locks this process holds or waits for: what the file system cannot tell two threads. */
    private static final Map<Path, Semaphore> OURS = new ConcurrentHashMap<>();

    private final Semaphore semaphore;
    private final FileChannel channel;
    private final Path holderFile;

    private ExclusiveLock(Semaphore semaphore, FileChannel channel, Path holderFile) {
        this.semaphore = semaphore;
        this.channel = channel;
        this.holderFile = holderFile;
    }

    /**
     * Takes the lock, or waits for it.
     *
     * @param directory what is locked; the lock lies in it
     * @throws dev.revchain.problem.MigrationException.Refused EMBEDDED_BUSY when it is held for longer than the timeout
     */
    static ExclusiveLock acquire(PrivateDirectory directory, Duration timeout, LockListener listener)
            throws IOException {
        Path file = directory.path().resolve("lock");
        Path holderFile = directory.path().resolve("lock.holder");
        Wait wait = new Wait(directory.path(), holderFile, Deadline.in(timeout), timeout, listener);
        Semaphore semaphore = OURS.computeIfAbsent(file, f -> new Semaphore(1));
        for (boolean first = true; !semaphore.tryAcquire(); first = false) {
            wait.turn(first);
        }
        try {
            return new ExclusiveLock(semaphore, lockedChannel(file, holderFile, wait), holderFile);
        } catch (IOException | RuntimeException e) {
            semaphore.release();
            throw e;
        }
    }

    private static FileChannel lockedChannel(Path file, Path holderFile, Wait wait) throws IOException {
        for (boolean first = true; ; first = false) {
            Optional<FileChannel> channel = tryLock(file, holderFile);
            if (channel.isPresent()) {
                leaveName(holderFile, channel.get());
                return channel.get();
            }
            wait.turn(first);
        }
    }

    /** On a full disk there is no room for a name; then the lock is let go of, or we would wait for ourselves. */
    private static void leaveName(Path holderFile, FileChannel channel) throws IOException {
        try {
            LockHolder.ourselves().write(holderFile);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<FileChannel> tryLock(Path file, Path holderFile) throws IOException {
        if (LockHolder.read(holderFile).isThisProcess()) {
            return Optional.empty(); // held by this class in another class loader: do not even open the file
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // As above, in the moment before the holder's name is written.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(holderFile);
        } finally {
            semaphore.release();
        }
    }

    /** One turn of waiting: says so the first time, gives up in the end. */
    private record Wait(Path directory, Path holderFile, Deadline deadline, Duration timeout, LockListener listener) {

        void turn(boolean first) {
            if (first) {
                LockHolder holder = named();
                listener.waitingFor(holder.pid(), holder.command());
            }
            if (deadline.passed()) {
                throw busy(LockHolder.read(holderFile));
            }
            Deadline.pause(POLL_MILLIS);
        }

        /** Whoever has just taken the lock leaves its name a moment later. */
        private LockHolder named() {
            LockHolder holder = LockHolder.read(holderFile);
            for (int i = 0; i < MOMENTS && holder.equals(LockHolder.UNKNOWN); i++) {
                Deadline.pause(POLL_MILLIS);
                holder = LockHolder.read(holderFile);
            }
            return holder;
        }

        private RuntimeException busy(LockHolder holder) {
            return Problem.of(
                            ProblemCode.EMBEDDED_BUSY,
                            "another process still uses " + directory + " after " + timeout.toSeconds() + " s")
                    .fact("process", holder.pid() + " " + holder.command())
                    .remedy(Remedy.advice("Wait for process " + holder.pid() + " to end, or end it"))
                    .remedy(Remedy.set("lockTimeout", "300", "waits longer, in seconds"))
                    .refused();
        }
    }
}
