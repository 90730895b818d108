package dev.revchain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.MigrationException;
import dev.revchain.revision.History;
import dev.revchain.revision.RandomGraphs;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.RevisionRange;
import dev.revchain.revision.Target;
import dev.revchain.revision.TargetResolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds on every graph. A failure names the seed of its graph. */
class PlannerPropertyTests {

    private static final int GRAPHS = 300;
    private static final String SIGNS = "ab1@+-:,. \u0000äheadsbecurnt";

    @Test
    void upAndDownAgainLeavesNothing() {
        onManyGraphs(random -> {
            RevisionGraph graph = RandomGraphs.graph(random);
            Plan up = new Planner(graph).up(Set.of(), Target.parse("heads"));
            PlanChecks.requireValid(graph, up);
            assertEquals(
                    graph.revisions(), up.steps().stream().map(Step::revision).toList());
            assertEquals(graph.effectiveHeads(), up.headsAfter());
            Plan down = new Planner(graph).down(graph.ancestors(graph.heads()), Target.parse("base"));
            PlanChecks.requireValid(graph, down);
            assertEquals(Set.of(), down.headsAfter());
        });
    }

    @Test
    void whatAnUpgradeAddedADowngradeTakesAway() {
        onManyGraphs(random -> {
            RevisionGraph graph = RandomGraphs.graph(random);
            Set<RevisionId> applied = RandomGraphs.applied(random, graph);
            Set<RevisionId> heads = new LinkedHashSet<>(graph.maximal(applied));
            heads.removeIf(head -> graph.children(head).isEmpty());
            for (RevisionId head : heads) {
                Set<RevisionId> above = Set.copyOf(graph.descendants(Set.of(head)));
                Plan up = new Planner(graph).up(applied, Target.parse(head + "," + names(above)));
                PlanChecks.requireValid(graph, up);
                Plan down = new Planner(graph).down(graph.ancestors(up.headsAfter()), Target.parse(head.value()));
                PlanChecks.requireValid(graph, down);
                assertTrue(graph.ancestors(down.headsAfter()).contains(head), "the target stays");
                assertTrue(
                        graph.descendantsByParents(Set.of(head)).stream()
                                .allMatch(id -> id.equals(head)
                                        || !graph.ancestors(down.headsAfter()).contains(id)),
                        "nothing above it stays");
            }
        });
    }

    @Test
    void everyPlanIsValidAndEveryRefusalIsOurs() {
        onManyGraphs(random -> {
            RevisionGraph graph = RandomGraphs.graph(random);
            Set<RevisionId> applied = RandomGraphs.applied(random, graph);
            Planner planner = new Planner(graph);
            for (int i = 0; i < 20; i++) {
                String text = RandomGraphs.target(random, graph);
                orRefused(() -> planner.up(applied, Target.parse(text)))
                        .forEach(plan -> PlanChecks.requireValid(graph, plan));
                orRefused(() -> planner.down(applied, Target.parse(text)))
                        .forEach(plan -> PlanChecks.requireValid(graph, plan));
                orRefused(() -> planner.stamp(applied, Target.parse(text), random.nextBoolean()))
                        .forEach(stamp -> requireValid(graph, applied, stamp));
                orRefused(() -> new TargetResolver(graph).resolve(Target.parse(text)));
            }
        });
    }

    @Test
    void everyHistoryIsNewestFirst() {
        onManyGraphs(random -> {
            RevisionGraph graph = RandomGraphs.graph(random);
            Set<RevisionId> applied = RandomGraphs.applied(random, graph);
            for (int i = 0; i < 10; i++) {
                String text = RandomGraphs.target(random, graph) + ":" + RandomGraphs.target(random, graph);
                orRefused(() -> new History(graph).between(RevisionRange.parse(text), applied))
                        .forEach(list -> PlanChecks.requireNewestFirst(
                                graph, list.stream().map(Revision::id).toList()));
            }
        });
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        onManyGraphs(random -> {
            long seed = random.nextLong();
            assertEquals(answer(new Random(seed)), answer(new Random(seed)));
        });
    }

    @Test
    void noiseIsRefusedAndNothingWorse() {
        onManyGraphs(random -> {
            RevisionGraph graph = RandomGraphs.graph(random);
            for (int i = 0; i < 20; i++) {
                StringBuilder noise = new StringBuilder();
                int length = random.nextInt(8);
                for (int c = 0; c < length; c++) {
                    noise.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
                }
                orRefused(() -> new TargetResolver(graph).resolve(Target.parse(noise.toString()), Set.of()));
                orRefused(() -> new History(graph).between(RevisionRange.parse(noise.toString()), Set.of()));
            }
        });
    }

    private static List<Plan> answer(Random random) {
        RevisionGraph graph = RandomGraphs.graph(random);
        Set<RevisionId> applied = RandomGraphs.applied(random, graph);
        String target = RandomGraphs.target(random, graph);
        List<Plan> plans = new ArrayList<>(orRefused(() -> new Planner(graph).up(applied, Target.parse(target))));
        plans.addAll(orRefused(() -> new Planner(graph).down(applied, Target.parse(target))));
        return plans;
    }

    private static void requireValid(RevisionGraph graph, Set<RevisionId> applied, StampPlan stamp) {
        Set<RevisionId> after = applied.stream().collect(Collectors.toSet());
        assertTrue(after.containsAll(stamp.remove()), "forgets only what is there");
        after.removeAll(stamp.remove());
        stamp.add().forEach(id -> assertTrue(after.add(id), "adds only what is not there"));
        assertEquals(after, graph.ancestors(after), "closed after a stamp");
        assertEquals(graph.maximal(applied), stamp.headsBefore());
        assertEquals(graph.maximal(after), stamp.headsAfter());
    }

    private static <T> List<T> orRefused(Supplier<T> question) {
        try {
            return List.of(question.get());
        } catch (MigrationException.Refused refused) {
            assertTrue(refused.problems().stream()
                    .noneMatch(problem -> problem.sentence().isBlank()));
            return List.of();
        }
    }

    private static void onManyGraphs(Consumer<Random> property) {
        for (long seed = 0; seed < GRAPHS; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("with seed " + seed, failure);
            }
        }
    }

    private static String names(Set<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).sorted().collect(Collectors.joining(","));
    }
}
