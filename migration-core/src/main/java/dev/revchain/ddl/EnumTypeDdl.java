package dev.revchain.ddl;

import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TypeObject.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Enums: labels are added in place; to remove or move one, the type is built anew. */
final class EnumTypeDdl implements RebuildDdl<EnumType> {

    @Override
    public List<String> create(EnumType type) {
        String labels = type.labels().stream().map(Names::literal).collect(Collectors.joining(", "));
        return List.of("CREATE " + Names.reference(type.id()) + " AS ENUM (" + labels + ")");
    }

    @Override
    public List<String> drop(EnumType type) {
        return List.of("DROP " + Names.reference(type.id()));
    }

    @Override
    public Optional<List<String>> alter(EnumType before, EnumType after) {
        List<String> labels = new ArrayList<>(before.labels());
        List<String> commands = new ArrayList<>();
        for (int i = 0; i < after.labels().size(); i++) {
            String label = after.labels().get(i);
            if (!labels.contains(label)) {
                commands.add("ALTER " + Names.reference(after.id()) + " ADD VALUE " + Names.literal(label)
                        + place(labels, i));
                labels.add(i, label);
            }
        }
        return Optional.of(commands);
    }

    private static String place(List<String> labels, int index) {
        return index == labels.size() ? "" : " BEFORE " + Names.literal(labels.get(index));
    }

    @Override
    public boolean rebuilds(SchemaObject before, SchemaObject after) {
        if (!(before instanceof EnumType old) || !(after instanceof EnumType wanted)) {
            return true;
        }
        List<String> kept = new ArrayList<>(wanted.labels());
        kept.retainAll(old.labels());
        return !kept.equals(old.labels());
    }

    @Override
    public List<String> rebuild(SchemaObject before, EnumType after, Carried carried) {
        return MovedColumns.rebuild(DomainsAsTypes.named(before), create(after), carried);
    }

    /** A new label cannot be used in the transaction that adds it. */
    @Override
    public TransactionNeed need(String sql) {
        return sql.contains(" ADD VALUE ") ? TransactionNeed.COMMIT_AFTER : TransactionNeed.ANY;
    }
}
