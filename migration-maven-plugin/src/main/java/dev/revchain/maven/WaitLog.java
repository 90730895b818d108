package dev.revchain.maven;

import dev.revchain.embedded.LockListener;
import org.apache.maven.plugin.logging.Log;

/** Says that another build uses the embedded server. */
final class WaitLog implements LockListener {

    private final Log log;

    WaitLog(Log log) {
        this.log = log;
    }

    @Override
    public void waitingFor(long pid, String command) {
        log.info("Waiting for another build that uses this project's embedded PostgreSQL: pid " + pid + ", " + command);
    }
}
