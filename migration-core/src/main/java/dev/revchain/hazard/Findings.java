package dev.revchain.hazard;

import java.util.ArrayList;
import java.util.List;

/** The hazards of one statement, as they are found; the same one only once. */
final class Findings {

    private final List<Hazard> hazards = new ArrayList<>();

    Findings add(HazardCode code, String subject, String because) {
        Hazard hazard = new Hazard(code, subject, because);
        if (!hazards.contains(hazard)) {
            hazards.add(hazard);
        }
        return this;
    }

    Findings addIf(boolean condition, HazardCode code, String subject, String because) {
        return condition ? add(code, subject, because) : this;
    }

    List<Hazard> all() {
        return List.copyOf(hazards);
    }
}
