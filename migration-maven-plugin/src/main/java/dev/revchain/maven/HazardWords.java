package dev.revchain.maven;

import dev.revchain.hazard.Hazard;
import dev.revchain.hazard.HazardCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is dangerous in one direction of a revision, as lines; of many alike, the first ones and how many more there are. */
final class HazardWords {

    private static final int MOST_ALIKE = 5;

    private HazardWords() {}

    static List<String> of(String direction, List<Hazard> hazards) {
        List<String> lines = new ArrayList<>();
        Map<HazardCode, Integer> counts = new EnumMap<>(HazardCode.class);
        for (Hazard hazard : hazards) {
            if (counts.merge(hazard.code(), 1, Integer::sum) <= MOST_ALIKE) {
                lines.add("Hazard in the " + direction + ": " + hazard.code() + ": " + hazard.because() + ".");
            }
        }
        counts.forEach((code, count) -> {
            if (count > MOST_ALIKE) {
                lines.add("Hazard in the " + direction + ": " + code + ": " + (count - MOST_ALIKE)
                        + " more, each above its statement.");
            }
        });
        return lines;
    }
}
