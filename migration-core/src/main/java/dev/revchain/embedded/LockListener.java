package dev.revchain.embedded;

/** Told when we have to wait because another process uses the same directory. */
@FunctionalInterface
public interface LockListener {

    /** For those who do not care. */
    LockListener SILENT = (pid, command) -> {};

    /**
     * Called once, before the wait.
     *
     * @param pid of the process that holds the directory; 0 when it did not say
     * @param command what that process is, without its options
     */
    void waitingFor(long pid, String command);
}
