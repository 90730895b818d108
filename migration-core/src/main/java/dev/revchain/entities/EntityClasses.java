package dev.revchain.entities;

import dev.revchain.database.ServerVersion;
import dev.revchain.naming.NameMaker;
import dev.revchain.source.SchemaSource;
import dev.revchain.source.SourceContent;
import dev.revchain.source.SqlFile;
import dev.revchain.worker.Lists;
import dev.revchain.worker.WorkerKeys;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List<Path> places = places(classes);
        MappedClasses found = new ClassSearch(selection.packages()).in(places);
        if (found.classes().isEmpty()) {
            throw EntityProblems.none(places, selection);
        }
        EntityReport report = new WorkerProcess(run).run(request(found, server), classes.classPath());
        listener.accept(report);
        EntityProblems.refuse(report);
        return new SourceContent(new SqlFile(run.ddl()).statements(), makers(report));
    }

    /** A provider, and PostgreSQL where even that gives no name. */
    private static Set<NameMaker> makers(EntityReport report) {
        Set<NameMaker> makers = EnumSet.of(NameMaker.POSTGRESQL);
        NameMaker.provider(report.provider()).ifPresent(makers::add);
        return makers;
    }

    private List<Path> places(ProjectClasses classes) {
        if (!selection.packages().isEmpty()) {
            return classes.classPath();
        }
        List<Path> places = new ArrayList<>(classes.own());
        places.addAll(classes.named());
        return places;
    }

    private Properties request(MappedClasses found, ServerVersion server) {
        Properties request = new Properties();
        request.setProperty(WorkerKeys.DDL, run.ddl().toString());
        request.setProperty(WorkerKeys.REPORT, run.report().toString());
        request.setProperty(WorkerKeys.SERVER, String.valueOf(server.major()));
        request.setProperty(WorkerKeys.NAMING, selection.naming());
        Lists.put(request, WorkerKeys.CLASS, List.copyOf(found.classes()));
        Lists.put(request, WorkerKeys.PACKAGE, List.copyOf(found.packages()));
        selection.settings().forEach((name, value) -> request.setProperty(WorkerKeys.SETTING + name, value));
        return request;
    }
}
