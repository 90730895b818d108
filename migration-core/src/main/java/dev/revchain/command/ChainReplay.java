package dev.revchain.command;

import dev.revchain.execute.Work;
import dev.revchain.file.RevisionFile;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Plan;
import dev.revchain.plan.Planner;
import dev.revchain.plan.Step;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.Target;
import dev.revchain.scratch.ScratchDatabase;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.sql.ServerWide;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Replays revisions in a scratch database. What is about the server as a whole is left out: it was done once on the server
 * that it is for, and must not be done again on another, or to another server from here. What was replayed is kept on the server under the hash of its content, so that
 * the next time only new revisions are run.
 */
final class ChainReplay {

    private static final int MOST_KEPT = 4;

    private final ScratchServer server;
    private final Chain chain;

    ChainReplay(ScratchServer server, Chain chain) {
        this.server = server;
        this.chain = chain;
    }

    /** A database in the state that these revisions, with all they need, produce. */
    ScratchDatabase at(Set<RevisionId> heads) {
        List<Revision> order = chain.graph().inOrder(chain.graph().ancestors(heads));
        List<String> keys = keys(order);
        Set<String> kept = server.kept();
        int done = keys.size();
        while (done > 0 && !kept.contains(keys.get(done - 1))) {
            done--;
        }
        if (done == order.size()) {
            return order.isEmpty() ? server.create() : server.copyOf(keys.get(done - 1));
        }
        Optional<String> start = done == 0 ? Optional.empty() : Optional.of(keys.get(done - 1));
        Set<RevisionId> applied = new LinkedHashSet<>();
        order.subList(0, done).forEach(revision -> applied.add(revision.id()));
        ScratchDatabase database = replayed(start, applied, heads);
        String key = keys.get(keys.size() - 1);
        server.keep(database, key, MOST_KEPT);
        return server.copyOf(key);
    }

    /** What failed only for want of a role is run again once there is one. */
    private ScratchDatabase replayed(Optional<String> start, Set<RevisionId> applied, Set<RevisionId> heads) {
        while (true) {
            ScratchDatabase database = start.map(server::copyOf).orElseGet(server::create);
            try {
                run(database, applied, heads);
                return database;
            } catch (MigrationException.Refused e) {
                database.close();
                if (serverWords(e).noneMatch(server::providesFor)) {
                    throw notReplayed(e);
                }
            }
        }
    }

    private static Stream<String> serverWords(MigrationException.Refused e) {
        return e.problems().get(0).evidence("server");
    }

    private void run(ScratchDatabase database, Set<RevisionId> applied, Set<RevisionId> heads) {
        Target target = new Target.Several(heads.stream()
                .<Target>map(head -> new Target.Named(head.value()))
                .toList());
        execute(database, new Planner(chain.graph()).up(applied, target));
    }

    /**
     * Runs one revision, where all that it needs are applied, or where nothing that needs it is.
     *
     * @param applied the revisions that are applied in the database
     * @return those that are applied afterwards
     * @throws MigrationException.Refused when it does not run
     */
    Set<RevisionId> step(ScratchDatabase database, Set<RevisionId> applied, Revision revision, Direction direction) {
        Set<RevisionId> after = new LinkedHashSet<>(applied);
        if (direction == Direction.UP) {
            after.add(revision.id());
        } else {
            after.remove(revision.id());
        }
        Set<RevisionId> headsAfter = chain.graph().maximal(after);
        Step step = new Step(revision, direction, headsAfter);
        execute(database, new Plan(chain.graph().maximal(applied), List.of(step), headsAfter));
        return after;
    }

    private void execute(ScratchDatabase database, Plan plan) {
        List<Work> works = WorkList.of(plan, chain).stream()
                .map(work -> work.without(ServerWide::concerns))
                .toList();
        ScratchRun.of(database, plan, works);
    }

    private static MigrationException notReplayed(MigrationException.Refused e) {
        Problem problem = e.problems().get(0);
        Optional<Remedy> remedy = serverWords(e)
                .flatMap(words -> ScratchServer.remedyFor(words).stream())
                .findFirst();
        return new Problem(
                        ProblemCode.REPLAY_FAILED,
                        "the revisions of the project cannot be replayed on an empty database: " + problem.sentence(),
                        problem.facts(),
                        List.of(remedy.orElse(Remedy.advice("mend that revision; nothing was written"))))
                .refused();
    }

    /** For each revision the hash of all up to it, as far as they decide what the database looks like. */
    private List<String> keys(List<Revision> order) {
        List<String> keys = new ArrayList<>();
        String before = String.valueOf(server.version().number());
        for (Revision revision : order) {
            RevisionFile file = chain.files().get(revision.id());
            String checksum =
                    file.review().orRefuse().up().orElseThrow().checksum().value();
            before = hash(before + " " + revision.id() + " " + checksum);
            keys.add(before);
        }
        return keys;
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
