package dev.revchain.ddl;

import dev.revchain.catalog.TablePart.ColumnStorage;
import java.util.ArrayList;
import java.util.List;

/**
 * How the values of a column are kept.
 *
 * @param alterColumn the beginning of each command
 * @param type the type of the column
 */
record StorageClauses(String alterColumn, String type, int serverVersion) {

    List<String> change(ColumnStorage before, ColumnStorage after) {
        List<String> commands = new ArrayList<>();
        if (!before.strategy().equals(after.strategy())) {
            commands.add(alterColumn + "SET STORAGE " + after.strategy().orElseGet(this::usualStrategy));
        }
        if (!before.compression().equals(after.compression())) {
            commands.add(alterColumn + "SET COMPRESSION " + after.compression().orElse("default"));
        }
        if (!before.statistics().equals(after.statistics())) {
            commands.add(alterColumn + "SET STATISTICS " + after.statistics().orElse(-1));
        }
        commands.addAll(Settings.change(alterColumn.stripTrailing(), before.options(), after.options()));
        return commands;
    }

    /** What a new type has taken away, where it is to stay. */
    static List<String> kept(String alterColumn, ColumnStorage storage) {
        List<String> commands = new ArrayList<>();
        storage.strategy().ifPresent(strategy -> commands.add(alterColumn + "SET STORAGE " + strategy));
        storage.compression().ifPresent(method -> commands.add(alterColumn + "SET COMPRESSION " + method));
        return commands;
    }

    /** PostgreSQL 16 has a word for it; before, the type decides which one is meant. */
    private String usualStrategy() {
        if (serverVersion >= 16) {
            return "DEFAULT";
        }
        return switch (TypeChange.base(type)) {
            case "numeric", "inet", "cidr" -> "MAIN";
            default -> "EXTENDED";
        };
    }
}
