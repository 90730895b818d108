package dev.revchain.maven;

import dev.revchain.problem.MigrationException;
import java.util.Optional;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/**
 * Calls back when the build ends, whether it failed or not. A plugin that is no extension has no other way to hear of it;
 * a shutdown hook comes when its classes are gone, and never in a Maven daemon.
 */
final class BuildEnd {

    private final MavenExecutionRequest request;

    private BuildEnd(MavenExecutionRequest request) {
        this.request = request;
    }

    static BuildEnd of(MavenSession session) {
        return new BuildEnd(session.getRequest());
    }

    /** Has this called once the build has ended. */
    void call(Runnable action) {
        ExecutionListener former =
                Optional.ofNullable(request.getExecutionListener()).orElseGet(AbstractExecutionListener::new);
        request.setExecutionListener(new Chained(former, action));
    }

    /** Has this called when the build is broken off, as by Ctrl-C. Nobody is left to hear of it when it fails. */
    void callWhenBrokenOff(Runnable action) {
        Thread hook = new Thread(() -> attempt(action), "migrate-broken-off");
        attempt(() -> Runtime.getRuntime().addShutdownHook(hook));
        // Too late while the build is broken off, and then it need not be removed either.
        call(() -> attempt(() -> Runtime.getRuntime().removeShutdownHook(hook)));
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (MigrationException | IllegalStateException e) {
            // The next run sweeps up what is left.
        }
    }

    /** Passes everything on to the listener that was there before. */
    private static final class Chained implements ExecutionListener {

        private final ExecutionListener former;
        private final Runnable action;

        Chained(ExecutionListener former, Runnable action) {
            this.former = former;
            this.action = action;
        }

        @Override
        public void sessionEnded(ExecutionEvent event) {
            try {
                action.run();
            } finally {
                former.sessionEnded(event);
            }
        }

        @Override
        public void projectDiscoveryStarted(ExecutionEvent event) {
            former.projectDiscoveryStarted(event);
        }

        @Override
        public void sessionStarted(ExecutionEvent event) {
            former.sessionStarted(event);
        }

        @Override
        public void projectSkipped(ExecutionEvent event) {
            former.projectSkipped(event);
        }

        @Override
        public void projectStarted(ExecutionEvent event) {
            former.projectStarted(event);
        }

        @Override
        public void projectSucceeded(ExecutionEvent event) {
            former.projectSucceeded(event);
        }

        @Override
        public void projectFailed(ExecutionEvent event) {
            former.projectFailed(event);
        }

        @Override
        public void mojoSkipped(ExecutionEvent event) {
            former.mojoSkipped(event);
        }

        @Override
        public void mojoStarted(ExecutionEvent event) {
            former.mojoStarted(event);
        }

        @Override
        public void mojoSucceeded(ExecutionEvent event) {
            former.mojoSucceeded(event);
        }

        @Override
        public void mojoFailed(ExecutionEvent event) {
            former.mojoFailed(event);
        }

        @Override
        public void forkStarted(ExecutionEvent event) {
            former.forkStarted(event);
        }

        @Override
        public void forkSucceeded(ExecutionEvent event) {
            former.forkSucceeded(event);
        }

        @Override
        public void forkFailed(ExecutionEvent event) {
            former.forkFailed(event);
        }

        @Override
        public void forkedProjectStarted(ExecutionEvent event) {
            former.forkedProjectStarted(event);
        }

        @Override
        public void forkedProjectSucceeded(ExecutionEvent event) {
            former.forkedProjectSucceeded(event);
        }

        @Override
        public void forkedProjectFailed(ExecutionEvent event) {
            former.forkedProjectFailed(event);
        }
    }
}
