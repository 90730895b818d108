package dev.revchain.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An object that is little more than its defining clauses: an operator, a cast, a text search dictionary and the like.
 *
 * @param id its name
 * @param text the clauses that cannot be altered, as its {@code CREATE} command would write them after the name
 * @param options the settings that can be altered one by one
 */
public record Definition(ObjectId id, String text, Map<String, String> options) implements SchemaObject {

    public Definition {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    @Override
    public Optional<ObjectId> parent() {
        return switch (id.kind()) {
            case PUBLICATION_MEMBER -> Optional.of(id.prefix(ObjectKind.PUBLICATION, 1));
            default -> Optional.empty();
        };
    }
}
