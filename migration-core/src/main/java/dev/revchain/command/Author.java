package dev.revchain.command;

import dev.revchain.file.FileNameTemplate;
import dev.revchain.file.RevisionDraft;
import dev.revchain.file.RevisionFile;
import dev.revchain.file.RevisionFileWriter;
import dev.revchain.file.SectionDraft;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.BranchLabel;
import dev.revchain.revision.GraphDefect;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.Target;
import dev.revchain.revision.TargetResolver;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes new revisions. The graph is checked with the new revision in it before a file is written, so that a mistake
 * never leaves a file behind.
 */
final class Author {

    private final Chain chain;
    private final Place place;

    /**
     * Where and how new files are written.
     *
     * @param locations the folders of the project's revisions
     * @param chosen the one to use, if one was named; otherwise that of the parent, or the first
     * @param names how files are called
     * @param ids makes ids
     * @param now the time of writing
     */
    record Place(
            List<Path> locations,
            Optional<Path> chosen,
            FileNameTemplate names,
            Supplier<RevisionId> ids,
            Instant now) {

        static Place of(Generate.Request request) {
            return new Place(
                    request.revisions().locations(), request.location(), request.names(), request.ids(), request.now());
        }
    }

    Author(Chain chain, Place place) {
        this.chain = chain;
        this.place = place;
    }

    /** The draft of a revision and the file it goes to. */
    record Planned(RevisionDraft draft, RevisionFileWriter writer) {

        Path path() {
            return writer.pathOf(draft);
        }
    }

    Planned plan(NewRevision wanted) {
        Set<RevisionId> parents = parents(wanted);
        RevisionId id = wanted.revisionId().map(RevisionId::new).orElseGet(() -> freeId(Set.of()));
        Revision revision = new Revision(id, parents, dependsOn(wanted), labels(wanted), wanted.message());
        refuseDefects(revision);
        SectionDraft empty = SectionDraft.of("");
        RevisionDraft draft = new RevisionDraft(revision, List.of(), place.now(), empty, empty);
        return new Planned(draft, new RevisionFileWriter(location(parents), place.names()));
    }

    /**
     * One revision for each part of a change, in a line. The last is the one that was planned, with the id that may have been
     * asked for: who applies that has the whole change. The first has its place in the graph.
     */
    List<Revision> line(Revision whole, List<Part> parts) {
        if (parts.size() < 2) {
            return List.of(whole);
        }
        List<Revision> line = new ArrayList<>();
        Set<RevisionId> taken = new HashSet<>(Set.of(whole.id()));
        for (Part part : parts) {
            boolean last = line.size() == parts.size() - 1;
            RevisionId id = last ? whole.id() : freeId(taken);
            taken.add(id);
            String message = "%s (%s of %s: %s)"
                    .formatted(
                            whole.message(),
                            line.size() + 1,
                            parts.size(),
                            part.purpose().words());
            line.add(
                    line.isEmpty()
                            ? new Revision(id, whole.downRevisions(), whole.dependsOn(), whole.branchLabels(), message)
                            : new Revision(id, Set.of(line.get(line.size() - 1).id()), Set.of(), Set.of(), message));
        }
        return line;
    }

    private Set<RevisionId> parents(NewRevision wanted) {
        Set<RevisionId> parents = resolve(wanted.parent());
        Set<RevisionId> heads = chain.graph().heads();
        for (RevisionId parent : parents) {
            if (!heads.contains(parent) && !wanted.splice()) {
                Problem problem = Problem.of(ProblemCode.NOT_A_HEAD, "revision " + parent + " is not a head")
                        .remedy(Remedy.set("splice", "true", "start a new branch there"));
                boolean merge = parents.size() > 1;
                throw (merge ? problem : problem.remedy(Remedy.set("head", "head", "follow the head instead")))
                        .refused();
            }
        }
        return parents;
    }

    private Set<RevisionId> resolve(String parent) {
        try {
            return new TargetResolver(chain.graph()).resolve(Target.parse(parent));
        } catch (MigrationException.Refused e) {
            Problem problem = e.problems().get(0);
            if (problem.code() != ProblemCode.MULTIPLE_HEADS) {
                throw e;
            }
            RevisionId head = chain.graph().heads().iterator().next();
            throw problem.withOtherRemedies(List.of(
                            Remedy.run("merge", "join the heads first"),
                            Remedy.set("head", head.value(), "follow one of them")))
                    .refused();
        }
    }

    /** A label stays a label, and so moves with its revision; all else becomes a full id. */
    private Set<String> dependsOn(NewRevision wanted) {
        Set<String> dependsOn = new LinkedHashSet<>();
        for (String word : wanted.dependsOn()) {
            if (chain.graph().carrier(new BranchLabel(word)).isPresent()) {
                dependsOn.add(word);
            } else {
                new TargetResolver(chain.graph()).resolve(Target.parse(word)).forEach(id -> dependsOn.add(id.value()));
            }
        }
        return dependsOn;
    }

    private static Set<BranchLabel> labels(NewRevision wanted) {
        Set<BranchLabel> labels = new LinkedHashSet<>();
        wanted.branchLabels().forEach(label -> labels.add(new BranchLabel(label)));
        return labels;
    }

    private RevisionId freeId(Set<RevisionId> taken) {
        RevisionId id = place.ids().get();
        while (chain.graph().contains(id) || taken.contains(id)) {
            id = place.ids().get();
        }
        return id;
    }

    private void refuseDefects(Revision revision) {
        List<Revision> all = new ArrayList<>(chain.graph().revisions());
        all.add(revision);
        MigrationException.refuseIfAny(RevisionGraph.defectsOf(all).stream()
                .map(GraphDefect::toProblem)
                .toList());
    }

    private Path location(Set<RevisionId> parents) {
        return place.chosen()
                .orElseGet(() -> parents.stream()
                        .flatMap(parent -> chain.file(parent).stream())
                        .map(RevisionFile::path)
                        .flatMap(file -> place.locations().stream().filter(file::startsWith))
                        .findFirst()
                        .orElse(place.locations().get(0)));
    }
}
