package dev.revchain.ddl;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.diff.Change;
import dev.revchain.sql.DefaultName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names for what a script puts beside something for a while: such as nothing has, neither before nor after. */
final class SideNames {

    private final Set<String> taken = new HashSet<>();
    private final Map<List<String>, String> given = new HashMap<>();

    /** Those of one script. */
    static SideNames in(Catalog from, List<Change> changes) {
        SideNames names = new SideNames();
        from.objects().values().forEach(names::take);
        changes.stream().map(Change::arriving).flatMap(Optional::stream).forEach(names::take);
        return names;
    }

    private void take(SchemaObject object) {
        object.slots()
                .forEach(slot -> taken.add(slot.substring(slot.indexOf(' ') + 1).replaceFirst("\\(.*", "")));
    }

    /** The type, or what goes by its name, under the name that it has until it is dropped. */
    ObjectId old(ObjectId id) {
        return id.withPart(1, beside(id.part(0), id.part(1), "__old"));
    }

    /** The table, or its sequence, that keeps what another one holds, as it is written in a statement. */
    String rows(String schema, String name) {
        return Names.qualified(schema, beside(schema, name, "__rows"));
    }

    private String beside(String schema, String name, String ending) {

        return given.computeIfAbsent(List.of(schema, name, ending), key -> {
            String beside = DefaultName.withEnding(name, ending);
            for (int i = 2; !taken.add(schema + "." + beside); i++) {
                beside = DefaultName.withEnding(name, ending + i);
            }
            return beside;
        });
    }
}
