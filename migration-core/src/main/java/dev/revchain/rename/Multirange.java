package dev.revchain.rename;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.TypeObject.DefinedType;
import java.util.List;
import java.util.Optional;

/** The type of many ranges that comes with the type of one. It is no object of its own, and has a name of its own. */
final class Multirange {

    private static final String CLAUSE = "MULTIRANGE_TYPE_NAME = ";

    private Multirange() {}

    /** Its name, if there is one. */
    static Optional<ObjectId> of(DefinedType range) {
        int start = range.clauses().indexOf(CLAUSE);
        if (start < 0) {
            return Optional.empty();
        }
        String name = range.clauses()
                .substring(start + CLAUSE.length(), range.clauses().length() - 1);
        List<String> parts = RenameParameter.name(name).parts();
        String schema = parts.size() > 1 ? parts.get(0) : "public";
        return Optional.of(ObjectId.of(ObjectKind.TYPE, schema, parts.get(parts.size() - 1)));
    }

    /** What the type of one range is without it. */
    static String rest(DefinedType range) {
        int start = range.clauses().indexOf(CLAUSE);
        return start < 0 ? range.clauses() : range.clauses().substring(0, start);
    }
}
