package dev.revchain.command;

import dev.revchain.database.ServerVersion;
import dev.revchain.database.SessionOpener;
import dev.revchain.execute.AppliedRevisions;
import dev.revchain.execute.MigrationSession;
import dev.revchain.execute.RunSettings;
import dev.revchain.file.RevisionDirectory;
import dev.revchain.hazard.HazardCode.Severity;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.History;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.RevisionRange;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.source.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks for everything that should stop a merge or a release, and tells all of it at once. */
public final class Check {

    private final Request request;

    /** Something to check. */
    public enum Kind {
        /** The project has one head. */
        HEADS,
        /** No handwritten upgrade is dangerous without saying so. */
        HAZARDS,
        /** The revisions produce what the model says. */
        MODEL,
        /** No applied revision was edited since. */
        EDITED,
        /** The live schema is what its applied revisions produce. */
        DRIFT
    }

    /**
     * What is asked.
     *
     * @param revisions where the revisions are
     * @param kinds what to check
     * @param model what the schema should be
     * @param reading what of it counts
     * @param settings where the version table is
     * @param hazards which hazards matter
     */
    public record Request(
            RevisionDirectory revisions,
            Set<Kind> kinds,
            Model model,
            CatalogReading reading,
            RunSettings settings,
            Hazards hazards) {

        public Request {
            kinds = Set.copyOf(kinds);
        }

        boolean asks(Kind kind) {
            return kinds.contains(kind);
        }
    }

    /**
     * Which hazards matter.
     *
     * @param range the revisions to look at, in the language of {@link RevisionRange}
     * @param onlyPending whether those that are applied to the database are left out
     * @param failOn which are a problem, not only worth a word
     */
    public record Hazards(String range, boolean onlyPending, FailOn failOn) {}

    /** The hazards that are a problem. */
    public enum FailOn {
        /** None: all are only worth a word. */
        NEVER,
        /** Those with which something is lost, or a revision cannot be applied. */
        DANGER,
        /** All. */
        WARNING;

        boolean reaches(Severity severity) {
            return this == WARNING || (this == DANGER && severity == Severity.DANGER);
        }
    }

    /**
     * What was found.
     *
     * @param problems all that is wrong; empty when nothing is
     * @param hazards dangers that are no problem by what was asked
     * @param notModelled what exists and could not be compared
     */
    public record Report(List<Problem> problems, List<FoundHazard> hazards, List<NotModelled> notModelled) {
        public Report {
            problems = List.copyOf(problems);
            hazards = List.copyOf(hazards);
            notModelled = List.copyOf(notModelled);
        }
    }

    /** The verb with its request. */
    public Check(Request request) {
        this.request = request;
    }

    /** The applied revisions, and the version of the server that was asked for them. */
    private record Seen(Situation situation, Optional<ServerVersion> server) {}

    /**
     * Checks.
     *
     * @param database called when something about a database is to be checked
     * @param scratch called when a schema is to be thought about, and no database was asked
     * @param scratchLike called instead when one was, with its version
     */
    public Report run(
            Supplier<SessionOpener> database,
            Supplier<ScratchServer> scratch,
            Function<ServerVersion, ScratchServer> scratchLike) {
        Chain chain = Chain.read(request.revisions());
        List<Problem> problems = new ArrayList<>();
        List<FoundHazard> hazards = new ArrayList<>();
        List<NotModelled> notModelled = List.of();
        if (request.asks(Kind.HEADS) && chain.graph().heads().size() > 1) {
            problems.add(severalHeads(chain));
        }
        Seen seen = look(chain, database);
        Situation situation = seen.situation();
        if (request.asks(Kind.EDITED)) {
            problems.addAll(situation.edited().problems());
        }
        if (request.asks(Kind.HAZARDS)) {
            HandwrittenReview review = review(situation);
            problems.addAll(review.problems());
            review.dangers(request.hazards().failOn()).ifPresent(problems::add);
            hazards.addAll(review.below(request.hazards().failOn()));
        }
        if (request.asks(Kind.MODEL) || request.asks(Kind.DRIFT)) {
            try (ScratchServer server = seen.server().map(scratchLike).orElseGet(scratch)) {
                SchemaChecks schemas = new SchemaChecks(request, server);
                if (request.asks(Kind.MODEL)) {
                    schemas.model(chain).ifPresent(problems::add);
                }
                if (request.asks(Kind.DRIFT)) {
                    schemas.drift(situation, database.get()).ifPresent(problems::add);
                }
                notModelled = schemas.sightings().all();
            } catch (MigrationException.Refused e) {
                // What cannot be compared hides nothing of what was found before.
                problems.addAll(e.problems());
            }
        }
        return new Report(problems, hazards, notModelled);
    }

    private Seen look(Chain chain, Supplier<SessionOpener> database) {
        boolean pending = request.asks(Kind.HAZARDS)
                && (request.hazards().onlyPending()
                        || Describe.isAboutDatabase(request.hazards().range()));
        if (!pending && !request.asks(Kind.EDITED) && !request.asks(Kind.DRIFT)) {
            return new Seen(new Situation(chain, AppliedRevisions.NONE), Optional.empty());
        }
        try (MigrationSession session = MigrationSession.toRead(database.get(), request.settings())) {
            return new Seen(new Situation(chain, session.applied()), Optional.of(session.version()));
        }
    }

    private HandwrittenReview review(Situation situation) {
        Hazards which = request.hazards();
        Set<RevisionId> applied = situation.applied().ids();
        List<Revision> stretch = new ArrayList<>(
                new History(situation.wholeGraph()).between(RevisionRange.parse(which.range()), applied));
        Collections.reverse(stretch);
        HandwrittenReview review = new HandwrittenReview();
        for (Revision revision : stretch) {
            if (!which.onlyPending() || !applied.contains(revision.id())) {
                situation.chain().file(revision.id()).ifPresent(review::take);
            }
        }
        return review;
    }

    private static Problem severalHeads(Chain chain) {
        Problem problem = Problem.of(
                ProblemCode.MULTIPLE_HEADS,
                "the project has " + chain.graph().heads().size() + " heads");
        for (RevisionId head : chain.graph().heads()) {
            problem = problem.fact("head", chain.graph().describe(head));
        }
        return problem.remedy(Remedy.run("merge", "join them"));
    }
}
