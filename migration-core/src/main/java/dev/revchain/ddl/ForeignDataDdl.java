package dev.revchain.ddl;

import dev.revchain.catalog.Definition;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.RelationObject.ForeignTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Foreign data wrappers, servers and user mappings: all that has {@code OPTIONS}. */
final class ForeignDataDdl implements ObjectDdl<Definition> {

    private static final String VERSION = "VERSION";

    @Override
    public List<String> create(Definition object) {
        String version = object.options().containsKey(VERSION)
                ? " VERSION " + Names.literal(object.options().get(VERSION))
                : "";
        String text = object.text();
        int wrapper = text.indexOf("FOREIGN DATA WRAPPER ");
        String clauses = wrapper < 0
                ? text
                : (text.substring(0, wrapper).strip() + version + " " + text.substring(wrapper)).strip();
        return List.of(("CREATE " + reference(object) + " " + clauses).stripTrailing()
                + Settings.foreign(withoutVersion(object)));
    }

    @Override
    public List<String> drop(Definition object) {
        return List.of("DROP " + reference(object));
    }

    @Override
    public Optional<List<String>> alter(Definition before, Definition after) {
        if (!before.text().equals(after.text())) {
            return alterWrapper(before, after);
        }
        String version = after.options().get(VERSION);
        boolean versioned = version != null && !version.equals(before.options().get(VERSION));
        if (version == null && before.options().containsKey(VERSION)) {
            return Optional.empty();
        }
        return Optional.of(List.of("ALTER " + reference(after)
                + (versioned ? " VERSION " + Names.literal(version) : "")
                + Settings.foreignChange(withoutVersion(before), withoutVersion(after))));
    }

    private static Optional<List<String>> alterWrapper(Definition before, Definition after) {
        if (after.id().kind() != ObjectKind.FOREIGN_DATA_WRAPPER) {
            return Optional.empty();
        }
        List<String> clauses = new ArrayList<>();
        clauses.add("ALTER " + reference(after));
        clauses.add(after.text().contains("HANDLER ") ? "" : "NO HANDLER");
        clauses.add(after.text().contains("VALIDATOR ") ? "" : "NO VALIDATOR");
        clauses.add(after.text());
        clauses.removeIf(String::isEmpty);
        return Optional.of(
                List.of(String.join(" ", clauses) + Settings.foreignChange(before.options(), after.options())));
    }

    private static Map<String, String> withoutVersion(Definition object) {
        Map<String, String> options = new TreeMap<>(object.options());
        options.remove(VERSION);
        return options;
    }

    private static String reference(Definition object) {
        return switch (object.id().kind()) {
            case USER_MAPPING ->
                "USER MAPPING FOR "
                        + (object.id().part(1).equals("PUBLIC")
                                ? "PUBLIC"
                                : Names.quote(object.id().part(1)))
                        + " SERVER " + Names.quote(object.id().part(0));
            default -> Names.reference(object.id());
        };
    }

    /** {@code CREATE FOREIGN TABLE}. */
    record Tables() implements ObjectDdl<ForeignTable> {
        @Override
        public List<String> create(ForeignTable table) {
            return create(table, new TableBody(List.of(), List.of(), Optional.empty()));
        }

        List<String> create(ForeignTable table, TableBody body) {
            return List.of("CREATE FOREIGN TABLE " + Names.qualified(table.id()) + body.text(false) + "\nSERVER "
                    + Names.quote(table.server()) + Settings.foreign(table.options()));
        }

        @Override
        public List<String> drop(ForeignTable table) {
            return List.of("DROP FOREIGN TABLE " + Names.qualified(table.id()));
        }

        @Override
        public Optional<List<String>> alter(ForeignTable before, ForeignTable after) {
            return before.server().equals(after.server())
                    ? Optional.of(List.of("ALTER FOREIGN TABLE " + Names.qualified(after.id())
                            + Settings.foreignChange(before.options(), after.options())))
                    : Optional.empty();
        }
    }
}
