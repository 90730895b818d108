package dev.revchain.command;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;

/** Names each object in which two catalogs differ. */
final class Differences {

    private Differences() {}

    /** A line for each object that is missing, is not as it should be, or should not be there. */
    static List<String> between(Catalog wanted, Catalog found) {
        List<String> differences = new ArrayList<>();
        for (ObjectId id : wanted.objects().keySet()) {
            if (!wanted.find(id).equals(found.find(id))) {
                differences.add(id + (found.find(id).isEmpty() ? " is missing" : " is not as it should be"));
            }
        }
        found.objects().keySet().stream()
                .filter(id -> wanted.find(id).isEmpty())
                .forEach(id -> differences.add(id + " is there and should not be"));
        return differences;
    }
}
