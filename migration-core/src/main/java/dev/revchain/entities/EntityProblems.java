package dev.revchain.entities;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.worker.WorkerKeys.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What went wrong with entities, for a person. */
final class EntityProblems {

    private static final String ADD_PROVIDER =
            "add the provider that your application runs with, such as org.hibernate.orm:hibernate-core; one that the"
                    + " server brings with the scope provided";

    private static final List<String> FRAMEWORKS =
            List.of("org.hibernate.", "org.springframework.", "org.eclipse.", "jakarta.", "javax.");

    private EntityProblems() {}

    /** Refuses what the worker could not do, and what came to nothing. */
    static void refuse(EntityReport report, ProjectClasses project, EntitySelection selection) {
        Outcome outcome = report.outcome().orElse(Outcome.FAILED);
        if (outcome == Outcome.NOTHING) {
            throw nothing(project, selection);
        }
        if (outcome != Outcome.WRITTEN) {
            throw withCauses(problem(outcome, report), report).refused();
        }
        if (report.entities().isEmpty()) {
            throw Problem.of(ProblemCode.ENTITIES_NONE, report.provider() + " takes none of the classes for an entity")
                    .remedy(Remedy.advice("look at the annotations: Hibernate up to 5 knows those of"
                            + " javax.persistence, from 6 on those of jakarta.persistence"))
                    .refused();
        }
    }

    private static RuntimeException nothing(ProjectClasses project, EntitySelection selection) {
        Problem problem = Problem.of(ProblemCode.ENTITIES_NONE, "no entities were found");
        if (selection.packages().isEmpty()) {
            for (Path place : Stream.concat(project.own().stream(), project.named().stream())
                    .toList()) {
                problem = problem.fact("looked in", place.toString());
            }
        } else {
            problem = problem.fact("packages", String.join(", ", selection.packages()));
        }
        SortedSet<String> elsewhere = packages(project);
        return elsewhere.isEmpty()
                ? problem.remedy(
                                Remedy.advice("compile the project first, and add the dependencies that hold entities"))
                        .remedy(Remedy.advice(
                                "without JPA entities the model is SQL in src/main/schema: take <entities>"
                                        + " out of the POM"))
                        .refused()
                : problem.remedy(Remedy.set(
                                "entities", String.join(",", elsewhere), "reads what is elsewhere on the class path"))
                        .refused();
    }

    /** Those with entities on the whole class path, but those of the frameworks. */
    private static SortedSet<String> packages(ProjectClasses project) {
        SortedSet<String> packages = new TreeSet<>();
        for (String name : new ClassSearch(List.of()).in(project.classPath()).classes()) {
            if (name.contains(".") && FRAMEWORKS.stream().noneMatch(name::startsWith)) {
                packages.add(name.substring(0, name.lastIndexOf('.')));
            }
        }
        return packages;
    }

    private static Problem problem(Outcome outcome, EntityReport report) {
        return switch (outcome) {
            case NO_PROVIDER ->
                Problem.of(ProblemCode.ENTITIES_PROVIDER, "there is no JPA provider on the class path")
                        .remedy(Remedy.advice(ADD_PROVIDER));
            case PROVIDER_UNKNOWN ->
                Problem.of(
                        ProblemCode.ENTITIES_PROVIDER,
                        report.provider() + " is a provider that the tool does not know how to ask");
            case CLASS_MISSING ->
                Problem.of(
                                ProblemCode.ENTITIES_CLASS,
                                "the entities need the class " + report.subject() + ", which is not on the class path")
                        .remedy(Remedy.advice("add the dependency that has it"));
            case WRITTEN, NOTHING, FAILED ->
                Problem.of(
                                ProblemCode.ENTITIES_MAPPING,
                                (report.provider().isEmpty() ? "the provider" : report.provider())
                                        + " cannot map the entities")
                        .remedy(Remedy.advice(
                                isOfANewerJava(report)
                                        ? "run Maven with the Java that the classes are compiled for, or choose it with the"
                                                + " maven-toolchains-plugin"
                                        : "mend what the provider complains of; nothing was written"));
        };
    }

    private static boolean isOfANewerJava(EntityReport report) {
        return report.causes().stream().anyMatch(cause -> cause.contains("UnsupportedClassVersionError"));
    }

    private static Problem withCauses(Problem problem, EntityReport report) {
        Problem told = problem;
        for (String cause : report.causes()) {
            told = told.fact("cause", cause);
        }
        return told;
    }
}
