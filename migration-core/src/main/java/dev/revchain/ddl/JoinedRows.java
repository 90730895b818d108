package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.diff.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** New partitioned tables that are given rows by the partitions that join them, and the identities that must go on after those. */
final class JoinedRows {

    private final Map<ObjectId, List<Identity>> identities = new HashMap<>();
    private final Map<ObjectId, ObjectId> parents = new HashMap<>();
    private final Map<Change, ObjectId> last = new HashMap<>();

    /** @param made tables that are new, and hold nothing of their own */
    JoinedRows(List<Change> changes, Set<ObjectId> made) {
        changes.stream().flatMap(change -> change.arriving().stream()).forEach(object -> {
            if (object instanceof Identity identity) {
                identities
                        .computeIfAbsent(tableOf(identity), table -> new ArrayList<>())
                        .add(identity);
            } else if (object instanceof Attachment place && place.bound().isPresent()) {
                parents.put(place.owner(), place.parentTable());
            }
        });
        Map<ObjectId, Change> joining = new HashMap<>();
        for (Change change : changes) {
            if (change.arriving().orElse(null) instanceof Attachment place && !made.contains(place.owner())) {
                above(place.owner())
                        .filter(table -> made.contains(table) && identities.containsKey(table))
                        .forEach(table -> joining.put(table, change));
            }
        }
        joining.forEach((table, change) -> last.put(change, table));
    }

    private static ObjectId tableOf(Identity identity) {
        return identity.owner().prefix(ObjectKind.TABLE, 2);
    }

    /** The tables that this one is a part of, from the inside out. */
    private Stream<ObjectId> above(ObjectId table) {
        return Stream.iterate(
                        Optional.ofNullable(parents.get(table)),
                        Optional::isPresent,
                        parent -> parent.map(parents::get))
                .flatMap(Optional::stream);
    }

    /** What is to be run behind this change. */
    List<DdlStatement> behind(Change change) {
        return identities.getOrDefault(last.get(change), List.of()).stream()
                .map(identity -> new DdlStatement(numbering(identity), change, TransactionNeed.ANY))
                .toList();
    }

    private static String numbering(Identity identity) {
        String sequence = Names.literal(Names.qualified(identity.id().part(0), identity.sequence()));
        return NumberedOn.statement(sequence, identity.owner(), identity.options());
    }
}
