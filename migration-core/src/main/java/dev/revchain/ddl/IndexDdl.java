package dev.revchain.ddl;

import dev.revchain.catalog.TablePart.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indexes that no constraint made. */
final class IndexDdl implements ObjectDdl<Index> {

    private static final String UNIQUE = "UNIQUE ";
    private static final String PLAIN_METHOD = "btree ";

    @Override
    public List<String> create(Index index) {
        boolean unique = index.definition().startsWith(UNIQUE);
        String rest = unique ? index.definition().substring(UNIQUE.length()) : index.definition();
        String keys = rest.startsWith(PLAIN_METHOD) ? rest.substring(PLAIN_METHOD.length()) : "USING " + rest;
        List<String> commands = new ArrayList<>();
        commands.add("CREATE " + (unique ? UNIQUE : "") + "INDEX "
                + Names.quote(index.id().last()) + (index.valid() ? " ON " : " ON ONLY ")
                + Names.qualified(index.owner()) + " "
                + withOptions(keys, index.options()));
        commands.addAll(statistics(index, Map.of()));
        return commands;
    }

    /** Storage parameters stand before the predicate; the definition has its quotes closed wherever that begins. */
    private static String withOptions(String keys, Map<String, String> options) {
        int where = predicate(keys);
        return options.isEmpty() ? keys : keys.substring(0, where) + Settings.with(options) + keys.substring(where);
    }

    private static int predicate(String keys) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < keys.length(); i++) {
            char c = keys.charAt(i);
            if (c == '\'' || c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            } else if (!quoted && depth == 0 && keys.startsWith(" WHERE ", i)) {
                return i;
            }
        }
        return keys.length();
    }

    /** A key of a partition and the index that its own is part of hold each other: they can only go together. */
    @Override
    public List<String> drop(Index index) {
        return List.of(
                "DROP INDEX " + Names.qualified(index.id()) + (index.keyed().value() ? " CASCADE" : ""));
    }

    @Override
    public Optional<List<String>> alter(Index before, Index after) {
        boolean same = before.definition().equals(after.definition())
                && before.owner().equals(after.owner())
                && before.valid() == after.valid();
        if (!same) {
            return Optional.empty();
        }
        String alter = "ALTER INDEX " + Names.qualified(after.id());
        List<String> commands = new ArrayList<>(Settings.change(alter, before.options(), after.options()));
        commands.addAll(statistics(after, before.statistics()));
        return Optional.of(commands);
    }

    private static List<String> statistics(Index index, Map<String, String> before) {
        String alter = "ALTER INDEX " + Names.qualified(index.id()) + " ALTER COLUMN ";
        List<String> commands = new ArrayList<>();
        Settings.changed(before, index.statistics())
                .forEach((column, target) -> commands.add(alter + column + " SET STATISTICS " + target));
        before.keySet().stream()
                .filter(column -> !index.statistics().containsKey(column))
                .forEach(column -> commands.add(alter + column + " SET STATISTICS -1"));
        return commands;
    }
}
