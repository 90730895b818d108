package dev.revchain.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.revision.BranchLabel;
import dev.revchain.revision.History;
import dev.revchain.revision.Revision;
import dev.revchain.revision.RevisionGraph;
import dev.revchain.revision.RevisionId;
import dev.revchain.revision.RevisionRange;
import dev.revchain.revision.Target;
import dev.revchain.revision.TargetResolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One measured case: asks our code the same question, and says in words what came out. */
record TraversalCase(JsonNode graph, JsonNode facts) {

    /** Their kinds of error, and our codes that say the same. */
    private static final Map<String, Set<String>> SAME_ERROR = Map.ofEntries(
            Map.entry("multiple-heads", Set.of("MULTIPLE_HEADS")),
            Map.entry("no-such-revision", Set.of("REVISION_NOT_FOUND")),
            Map.entry("no-such-branch", Set.of("BRANCH_NOT_FOUND")),
            Map.entry("not-a-member-of-branch", Set.of("NOT_ON_BRANCH")),
            Map.entry("ambiguous-partial-id", Set.of("REVISION_AMBIGUOUS")),
            Map.entry("range-not-ancestor", Set.of("NOT_A_RANGE", "NOT_A_DOWNGRADE")),
            Map.entry("relative-out-of-range", Set.of("OUT_OF_RANGE", "NOT_AN_UPGRADE", "NOT_A_DOWNGRADE")),
            Map.entry("walked-too-far", Set.of("OUT_OF_RANGE")),
            Map.entry("ambiguous-walk", Set.of("AMBIGUOUS_STEP")),
            Map.entry("ambiguous-upgrade", Set.of("AMBIGUOUS_STEP")),
            Map.entry("overlapping-revisions", Set.of("OVERLAPPING_REVISIONS")),
            Map.entry("not-a-valid-downgrade-target", Set.of("NOT_A_DOWNGRADE")),
            Map.entry("cycle", Set.of("CYCLE")),
            Map.entry("dependency-cycle", Set.of("CYCLE")),
            Map.entry("self-loop", Set.of("CYCLE")),
            Map.entry("dependency-self-loop", Set.of("CYCLE")),
            Map.entry("duplicate-branch-label", Set.of("DUPLICATE_LABEL")),
            Map.entry("illegal-characters", Set.of("ILLEGAL_NAME")),
            Map.entry("missing-revision-keyerror", Set.of("MISSING_PARENT", "MISSING_DEPENDENCY")));

    /** What names this case in the list of differences. */
    String name() {
        String name = graph.get("name").asText() + " " + facts.get("op").asText();
        for (String key : List.of("current", "apply", "from", "to", "upper", "lower", "target")) {
            if (facts.has(key)) {
                name += " " + key + "=" + typed(facts.get(key));
            }
        }
        for (String flag : List.of("purge", "inclusive", "implicit_base", "select_for_downgrade")) {
            name += facts.path(flag).asBoolean() ? " " + flag : "";
        }
        return name;
    }

    /** What was measured; an error by its kind. */
    String expected() {
        if (facts.has("error")) {
            return "error " + facts.get("error").asText();
        }
        return switch (facts.get("op").asText()) {
            case "upgrade", "downgrade" -> sorted(words("steps")) + " then " + sorted(words("heads_after"));
            case "stamp" -> sorted(words("heads_after"));
            case "resolve" -> sorted(words("revisions"));
            case "resolve-one" ->
                facts.get("revision").isNull()
                        ? "[]"
                        : "[" + facts.get("revision").asText() + "]";
            case "heads" -> sorted(words("heads")) + sorted(words("effective_heads")) + sorted(words("bases"));
            case "apply" -> each(facts.get("heads_after_each"));
            case "labels" -> labels();
            case "load" -> "loads";
            default -> sorted(words("order"));
        };
    }

    /** What our code says to the same question, in the same words. */
    String actual() {
        try {
            RevisionGraph loaded = RevisionGraph.of(revisions(graph));
            return answer(loaded);
        } catch (MigrationException.Refused refused) {
            Set<String> codes = refused.problems().stream()
                    .map(Problem::code)
                    .map(Enum::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            String kind = facts.path("error").asText();
            return SAME_ERROR.getOrDefault(kind, Set.of()).containsAll(codes) ? "error " + kind : "error " + codes;
        }
    }

    static List<Revision> revisions(JsonNode graph) {
        List<Revision> revisions = new ArrayList<>();
        for (JsonNode node : graph.get("revisions")) {
            revisions.add(new Revision(
                    new RevisionId(node.get("id").asText()),
                    texts(node.get("down")).stream().map(RevisionId::new).collect(Collectors.toSet()),
                    new LinkedHashSet<>(texts(node.get("depends_on"))),
                    texts(node.get("labels")).stream().map(BranchLabel::new).collect(Collectors.toSet()),
                    ""));
        }
        return revisions;
    }

    private String answer(RevisionGraph loaded) {
        TargetResolver resolver = new TargetResolver(loaded);
        Planner planner = new Planner(loaded);
        return switch (facts.get("op").asText()) {
            case "upgrade" -> steps(loaded, planner.up(applied(loaded), target("target")));
            case "downgrade" -> steps(loaded, planner.down(applied(loaded), target("target")));
            case "stamp" ->
                sorted(planner.stamp(
                                applied(loaded),
                                target("target"),
                                facts.path("purge").asBoolean())
                        .headsAfter());
            case "resolve" -> sorted(resolver.resolve(target("target")));
            case "resolve-one" -> onlyOne(resolver.resolve(target("target")));
            case "heads" -> sorted(loaded.heads()) + sorted(loaded.effectiveHeads()) + sorted(loaded.bases());
            case "history" -> stretch(loaded, typed(facts.get("from")), typed(facts.get("to")));
            case "iterate" -> iterate(loaded);
            case "apply" -> apply(loaded);
            case "labels" ->
                loaded.revisions().stream()
                        .map(revision -> revision.id() + sorted(loaded.labels(revision.id())))
                        .sorted()
                        .toList()
                        .toString();
            case "current" -> sorted(loaded.tips(applied(loaded)));
            case "load" -> "loads";
            default -> "unknown question " + facts.get("op");
        };
    }

    /** Our goals take several revisions where Alembic's commands take one. */
    private static String onlyOne(Set<RevisionId> revisions) {
        return revisions.size() > 1 ? "error multiple-heads" : sorted(revisions);
    }

    private String labels() {
        return facts.get("labels").properties().stream()
                .map(entry -> entry.getKey() + sorted(texts(entry.getValue())))
                .sorted()
                .toList()
                .toString();
    }

    private String iterate(RevisionGraph loaded) {
        String upper = typed(facts.get("upper"));
        String lower = typed(facts.get("lower"));
        boolean inclusive = facts.path("inclusive").asBoolean();
        TargetResolver resolver = new TargetResolver(loaded);
        if (facts.path("select_for_downgrade").asBoolean()) {
            Set<RevisionId> rows = loaded.ancestors(resolver.resolve(Target.parse(upper)));
            boolean below = inclusive && !lower.endsWith("base");
            return planned(new Planner(loaded).down(rows, Target.parse(below ? lower + "-1" : lower)));
        }
        Set<RevisionId> from = resolver.resolve(Target.parse(lower.contains("-") ? "base" : lower));
        if (facts.path("implicit_base").asBoolean() || lower.equals("base")) {
            Set<String> ids = new TreeSet<>(planned(
                    loaded,
                    new Planner(loaded)
                            .along(
                                    RevisionRange.parse(lower + ":" + upper),
                                    Direction.UP,
                                    loaded.ancestors(loaded.heads()))));
            from.forEach(id -> ids.addAll(inclusive ? Set.of(id.value()) : Set.of()));
            return sorted(ids);
        }
        return stretch(loaded, lower, upper, inclusive ? Set.of() : from);
    }

    private String planned(Plan plan) {
        return sorted(plan.steps().stream().map(step -> step.revision().id()).toList());
    }

    private static List<String> planned(RevisionGraph loaded, Plan plan) {
        PlanChecks.requireValid(loaded, plan);
        return plan.steps().stream().map(step -> step.revision().id().value()).toList();
    }

    private static String stretch(RevisionGraph loaded, String from, String to) {
        return stretch(loaded, from, to, Set.of());
    }

    private static String stretch(RevisionGraph loaded, String from, String to, Set<RevisionId> without) {
        List<RevisionId> ids = new ArrayList<>();
        new History(loaded)
                .between(RevisionRange.parse(from + ":" + to), Set.of())
                .forEach(r -> ids.add(r.id()));
        PlanChecks.requireNewestFirst(loaded, ids);
        ids.removeAll(without);
        return sorted(ids);
    }

    private String apply(RevisionGraph loaded) {
        Set<RevisionId> applied = applied(loaded);
        RunningHeads running = new RunningHeads(loaded, applied);
        List<String> each = new ArrayList<>();
        for (String step : words("apply")) {
            RevisionId id = new RevisionId(step.substring(step.indexOf(' ') + 1));
            if (step.startsWith("up")) {
                running.add(id);
            } else {
                running.remove(id);
            }
            each.add(sorted(running.now()));
        }
        return each.toString();
    }

    private String steps(RevisionGraph loaded, Plan plan) {
        PlanChecks.requireValid(loaded, plan);
        return sorted(plan.steps().stream()
                        .map(step -> (step.direction() == Direction.UP ? "up " : "down ")
                                + step.revision().id())
                        .toList())
                + " then " + sorted(plan.headsAfter());
    }

    private Set<RevisionId> applied(RevisionGraph loaded) {
        return new LinkedHashSet<>(
                loaded.ancestors(words("current").stream().map(RevisionId::new).collect(Collectors.toSet())));
    }

    private Target target(String key) {
        return Target.parse(typed(facts.get(key)));
    }

    private List<String> words(String key) {
        return texts(facts.get(key));
    }

    private static String typed(JsonNode node) {
        List<String> texts = texts(node);
        return texts.isEmpty() ? "base" : String.join(",", texts);
    }

    private static List<String> texts(JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(node.asText());
    }

    private static String each(JsonNode lists) {
        return StreamSupport.stream(lists.spliterator(), false)
                .map(list -> sorted(texts(list)))
                .toList()
                .toString();
    }

    private static String sorted(Iterable<?> things) {
        return new TreeSet<>(StreamSupport.stream(things.spliterator(), false)
                        .map(Object::toString)
                        .toList())
                .toString();
    }

    /** Their operations that ours have no counterpart for. */
    boolean isForeign() {
        return facts.path("select_for_downgrade").asBoolean()
                && facts.path("implicit_base").asBoolean();
    }
}
