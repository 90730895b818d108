package dev.revchain.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * Compiles the project before its entities are read. This is what Maven does by itself for a goal with {@code @Execute},
 * which it would do for those too who have no entities.
 */
final class Compilation {

    private final LifecycleExecutor lifecycle;

    Compilation(LifecycleExecutor lifecycle) {
        this.lifecycle = lifecycle;
    }

    /**
     * Runs the lifecycle up to the phase in which classes are ready, where the goal was called by itself: in the project, and
     * before it in the modules of the same build that it needs. Bound to a phase, or called behind one, it finds what the
     * build has made.
     *
     * @param test whether test classes are needed
     */
    void compile(MavenSession session, MojoExecution goal, boolean test) {
        if (goal.getLifecyclePhase() != null) {
            return;
        }
        MavenProject current = session.getCurrentProject();
        try {
            for (MavenProject needed : session.getProjectDependencyGraph().getUpstreamProjects(current, true)) {
                session.setCurrentProject(needed);
                compileOne(session, goal, test);
            }
        } finally {
            session.setCurrentProject(current);
        }
        compileOne(session, goal, test);
    }

    private void compileOne(MavenSession session, MojoExecution goal, boolean test) {
        if (session.getCurrentProject().hasLifecyclePhase(test ? "test-compile" : "compile")) {
            return;
        }
        MojoDescriptor forking = goal.getMojoDescriptor().clone();
        forking.setExecutePhase(test ? "process-test-classes" : "process-classes");
        MojoExecution execution = new MojoExecution(forking, goal.getExecutionId(), goal.getSource());
        try {
            lifecycle.calculateForkedExecutions(execution, session);
            lifecycle.executeForkedExecutions(execution, session);
        } catch (Exception e) {
            throw NotCompiled.because(e);
        }
    }
}
