package dev.revchain.entities;

import dev.revchain.database.ServerVersion;
import dev.revchain.naming.NameMaker;
import dev.revchain.source.SchemaSource;
import dev.revchain.source.SourceContent;
import dev.revchain.worker.Lists;
import dev.revchain.worker.WorkerKeys;
import dev.revchain.worker.WorkerKeys.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The entities of a project.
 *
 * @param project gives the place where they are, compiled; asked for when they are read
 * @param selection which of them
 * @param run how the worker is run
 * @param listener hears what came out, before anything else is done with it
 */
public record EntityClasses(
        Supplier<ProjectClasses> project, EntitySelection selection, WorkerRun run, Consumer<EntityReport> listener)
        implements SchemaSource {

    /** Always: that there are none is an error, so that a model read in part never drops tables. */
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String place() {
        return "the JPA entities of the project";
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.revchain.problem.MigrationException with an {@code ENTITIES_} code when they cannot be read
     */
    @Override
    public SourceContent read(ServerVersion server) {
        ProjectClasses classes = project.get();
        Mapping mapping = Mapping.of(classes, selection);
        EntityReport report = new WorkerProcess(run)
                .run(request(mapping, server), classes.classPath())
                .withWarnings(mapping.warnings());
        if (report.outcome().filter(Outcome.WRITTEN::equals).isEmpty()) {
            listener.accept(report);
        }
        EntityProblems.refuse(report, classes, selection);
        EntityDdl ddl = EntityDdl.read(run.ddl());
        listener.accept(report.withWarnings(ddl.warnings()));
        return new SourceContent(ddl.schema(), makers(report));
    }

    /** A provider, and PostgreSQL where even that gives no name. */
    private static Set<NameMaker> makers(EntityReport report) {
        Set<NameMaker> makers = EnumSet.of(NameMaker.POSTGRESQL);
        NameMaker.provider(report.provider()).ifPresent(makers::add);
        return makers;
    }

    private Properties request(Mapping mapping, ServerVersion server) {
        Properties request = new Properties();
        request.setProperty(WorkerKeys.DDL, run.ddl().toString());
        request.setProperty(WorkerKeys.REPORT, run.report().toString());
        request.setProperty(WorkerKeys.SERVER, String.valueOf(server.major()));
        request.setProperty(WorkerKeys.NAMING, selection.naming());
        Lists.put(request, WorkerKeys.CLASS, List.copyOf(mapping.found().classes()));
        Lists.put(request, WorkerKeys.PACKAGE, List.copyOf(mapping.found().packages()));
        Lists.put(request, WorkerKeys.MAPPING_FILE, mapping.mappingFiles());
        mapping.provider().ifPresent(name -> request.setProperty(WorkerKeys.PROVIDER, name));
        mapping.settings().forEach((name, value) -> request.setProperty(WorkerKeys.UNIT_SETTING + name, value));
        selection.settings().forEach((name, value) -> request.setProperty(WorkerKeys.SETTING + name, value));
        return request;
    }
}
