package dev.revchain.hazard;

import dev.revchain.hazard.Deed.Way;
import dev.revchain.sql.StatementWords;
import dev.revchain.sql.WrittenName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a statement does by its keywords alone. */
final class WordReader {

    private static final Set<String> TWO_WORD_KINDS = Set.of(
            "access method",
            "event trigger",
            "foreign table",
            "foreign data",
            "materialized view",
            "operator class",
            "operator family",
            "text search",
            "user mapping");
    private static final Set<String> NOT_MADE_FOR_GOOD = Set.of("temp", "temporary", "local", "global", "unlogged");

    private WordReader() {}

    static List<Deed> read(StatementWords words) {
        return switch (words.at(0)) {
            case "drop" -> List.of(drop(words));
            case "truncate" -> List.of(truncate(words));
            case "create" -> List.of(create(words));
            case "alter" -> alter(words);
            case "delete" -> List.of(delete(words), new Deed.Commands(words));
            case "update" -> List.of(update(words), new Deed.Commands(words));
            case "with", "insert", "merge", "select" -> withNested(words);
            default -> List.of(new Deed.Commands(words));
        };
    }

    private static Deed drop(StatementWords words) {
        String kind = words.at(1);
        int next = 2;
        if (TWO_WORD_KINDS.contains(kind + " " + words.at(2))) {
            kind = kind + " " + words.at(2);
            next = 3;
        }
        boolean concurrently = words.isAt(next, "concurrently");
        next = words.behind(words.behind(next, "concurrently"), "if", "exists");
        List<String> names = words.from(next).split().stream()
                .map(part -> part.name(0).text())
                .toList();
        return new Deed.Drops(kind, names, words.endsWith("cascade"), concurrently);
    }

    private static Deed truncate(StatementWords words) {
        StatementWords tables = words.from(words.behind(1, "table"));
        return new Deed.Truncates(
                tables.split().stream()
                        .map(part -> part.name(part.behind(0, "only")).text())
                        .toList(),
                words.endsWith("cascade"));
    }

    private static Deed create(StatementWords words) {
        int kind = 1;
        while (NOT_MADE_FOR_GOOD.contains(words.at(kind))) {
            kind++;
        }
        if (words.isAt(kind, "table") || words.isAt(kind, "materialized", "view")) {
            int name = words.behind(words.behind(kind, "materialized") + 1, "if", "not", "exists");
            WrittenName table = words.name(name);
            Optional<String> parent = words.isAt(table.next(), "partition", "of")
                    ? Optional.of(words.name(table.next() + 2).text())
                    : Optional.empty();
            boolean filled = words.indexOf(table.next(), "as") >= 0 && !words.endsWith("with", "no", "data");
            return new Deed.MakesTable(table.text(), parent, filled);
        }
        int index = words.behind(1, "unique");
        return words.isAt(index, "index") ? index(words, index + 1) : new Deed.Commands(words);
    }

    private static Deed index(StatementWords words, int start) {
        boolean concurrently = words.isAt(start, "concurrently");
        int name = words.behind(start, "concurrently");
        boolean unlessThere = words.isAt(name, "if", "not", "exists");
        int on = words.indexOf(name, "on");
        boolean only = words.isAt(on + 1, "only");
        Way way = unlessThere ? Way.CONCURRENTLY_UNLESS_THERE : Way.CONCURRENTLY;
        return new Deed.MakesIndex(
                words.name(words.behind(on + 1, "only")).text(),
                words.isAt(1, "unique"),
                concurrently ? way : only ? Way.NOT_YET : Way.AT_ONCE);
    }

    private static List<Deed> alter(StatementWords words) {
        int kind = words.behind(words.behind(1, "foreign"), "materialized");
        boolean isTable = words.isAt(kind, "table") || (kind == 2 && words.isAt(kind, "view"));
        if (!isTable || words.isAt(kind + 1, "all", "in", "tablespace")) {
            return List.of(new Deed.Commands(words));
        }
        WrittenName table = words.name(words.behind(words.behind(kind + 1, "if", "exists"), "only"));
        StatementWords actions = words.from(words.behind(table.next(), "*"));
        return List.of(new Deed.AltersTable(table.text(), actions.split()));
    }

    private static Deed delete(StatementWords words) {
        WrittenName table = words.name(words.behind(words.behind(1, "from"), "only"));
        return new Deed.ChangesRows(table.text(), true, !words.has("where"));
    }

    private static Deed update(StatementWords words) {
        WrittenName table = words.name(words.behind(1, "only"));
        return new Deed.ChangesRows(table.text(), false, !words.has("where"));
    }

    /** The statement, with those that stand in parentheses in it and the one that stands behind its {@code WITH}. */
    private static List<Deed> withNested(StatementWords words) {
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new Deed.Commands(words));
        for (int i = 0; i < words.all().size(); i++) {
            int start = words.isAt(i, "(") ? i + 1 : i;
            boolean changes = words.isAt(start, "delete", "from") || words.isAt(start, "update");
            if (changes && (start > i || (words.isAt(0, "with") && words.isAt(i - 1, ")")))) {
                int close = start > i ? words.indexOf(i, ")") : -1;
                int end = close < 0 ? words.all().size() : close;
                deeds.addAll(read(words.between(start, end)));
            }
        }
        return deeds;
    }
}
