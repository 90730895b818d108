package dev.revchain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The same questions that Alembic was asked while its own tests passed. Every answer agrees, or stands with its reason
 * in the list of differences; a difference that is not one any more fails too.
 */
class TraversalCasesTests {

    private static final String STRICT =
            "With several heads -1 names none of them. Alembic takes any, and warns that it will refuse one day";

    private static final String IMPLIED =
            "One of the targets needs the other. Alembic writes both as heads, and cannot upgrade from that afterwards";

    private static final String HARMLESS =
            "One of the ends needs another. Alembic refuses; naming a revision and what it needs says nothing wrong";

    private static final Map<String, String> DIFFERENCES = Map.ofEntries(
            Map.entry("CurrentTest stamp current=base target=a2,b3", IMPLIED),
            Map.entry("StampMultipleHeadsTest stamp current=base target=a,e,f", IMPLIED),
            Map.entry("UpgradeDowngradeStampTest stamp current=base target=b,c", IMPLIED),
            Map.entry("BranchTravellingTest iterate upper=db1,b2,fe1b1 lower=base", HARMLESS),
            Map.entry("MultipleBaseTest iterate upper=c2 lower=a2,b2", HARMLESS),
            Map.entry("BranchedPathTest downgrade current=d1,d2 target=-1", STRICT),
            Map.entry("BranchedPathTest downgrade current=c1,d2 target=-1", STRICT),
            Map.entry("BranchedPathTest downgrade current=d2,d1 target=-1", STRICT),
            Map.entry("BranchedPathTest downgrade current=c2,d1 target=-1", STRICT));

    @Test
    void answersAsAlembicDoesButForTheListedDifferences() throws IOException {
        Path file = Path.of(System.getProperty("revchain.shared", "../../shared"), "traversal-cases.json");
        assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file + " to compare with");
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode graph : new ObjectMapper().readTree(file.toFile()).get("graphs")) {
            for (JsonNode facts : graph.get("cases")) {
                counts.merge(judge(new TraversalCase(graph, facts), wrong), 1, Integer::sum);
            }
        }
        System.out.println("traversal cases: " + counts);
        assertEquals(List.of(), wrong, () -> wrong.size() + " answers:\n" + String.join("\n", wrong));
        assertEquals(DIFFERENCES.size(), counts.get("differ as listed"), "every listed difference was met");
        assertTrue(counts.get("agree") > 200, counts::toString);
    }

    private static String judge(TraversalCase one, List<String> wrong) {
        if (one.isForeign()) {
            return "no counterpart";
        }
        String name = one.name();
        boolean agrees = one.expected().equals(one.actual());
        if (agrees == DIFFERENCES.containsKey(name)) {
            wrong.add(name + "\n    expected " + one.expected() + "\n    actual   " + one.actual());
            return "wrong";
        }
        return agrees ? "agree" : "differ as listed";
    }
}
