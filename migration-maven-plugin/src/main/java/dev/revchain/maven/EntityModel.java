package dev.revchain.maven;

import dev.revchain.entities.EntityClasses;
import dev.revchain.entities.EntityReport;
import dev.revchain.entities.WorkerRun;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Entities as a source of the model: compiled, found, and read in a JVM of their own. */
final class EntityModel {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Goal goal;
    private final Compilation compilation;
    private final ClassPath classPath;
    private final ProjectJvm jvm;

    EntityModel(Goal goal) {
        this.goal = goal;
        compilation = new Compilation(goal.services().lifecycle());
        classPath = new ClassPath(goal.services().dependencies());
        jvm = new ProjectJvm(goal.services().toolchains());
    }

    private enum Scope {
        COMPILE,
        TEST
    }

    /** The entities that the parameters name. They are compiled and read when the model is loaded. */
    EntityClasses of(EntityParameters parameters) {
        MavenSession session = goal.session();
        boolean test = Choice.of(Scope.class, "entities.scope", parameters.scope()) == Scope.TEST;
        Path base = goal.project().getBasedir().toPath();
        Path directory = Path.of(goal.project().getBuild().getDirectory(), "migrate");
        return new EntityClasses(
                () -> {
                    compilation.compile(session, goal.execution(), test);
                    return classPath.of(session, test, parameters.dependencies());
                },
                parameters.selection(),
                new WorkerRun(
                        () -> jvm.java(session),
                        base,
                        directory,
                        parameters.timeout().orElse(TIMEOUT)),
                report -> tell(report, goal.log()));
    }

    private static void tell(EntityReport report, Log log) {
        report.log().lines().forEach(log::debug);
        report.warnings().forEach(log::warn);
        report.entities().forEach(entity -> log.debug("Entity " + entity));
        int read = report.entities().size();
        if (read > 0) {
            log.info(read + (read == 1 ? " entity" : " entities") + " read with " + report.provider());
        }
    }
}
