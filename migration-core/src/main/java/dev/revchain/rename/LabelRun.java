package dev.revchain.rename;

import dev.revchain.catalog.TypeObject.EnumType;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels next to each other, none of which the other enum has, with one of them marked.
 *
 * @param staying how many labels before them both enums have
 * @param length how many they are
 * @param position where among them the marked one is
 */
record LabelRun(int staying, int length, int position) {

    /** The run in which that label stands; two labels at the same place of an enum have equal runs. */
    static LabelRun around(String label, EnumType type, EnumType other) {
        List<String> run = new ArrayList<>();
        int staying = 0;
        for (String each : type.labels()) {
            if (!other.labels().contains(each)) {
                run.add(each);
            } else if (run.contains(label)) {
                break;
            } else {
                run.clear();
                staying++;
            }
        }
        return new LabelRun(staying, run.size(), run.indexOf(label));
    }
}
