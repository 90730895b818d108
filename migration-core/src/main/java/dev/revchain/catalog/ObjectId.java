package dev.revchain.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of an object, the same in every database: never a number of PostgreSQL's.
 *
 * @param kind what it is
 * @param path its names from the outermost in, such as schema, table, column; a routine's last part is its argument types
 */
public record ObjectId(ObjectKind kind, List<String> path) implements Comparable<ObjectId> {

    public ObjectId {
        path = List.copyOf(path);
    }

    /** An id from its parts. */
    public static ObjectId of(ObjectKind kind, String... path) {
        return new ObjectId(kind, List.of(path));
    }

    /** The id of something that hangs on this object and has no other name, such as its comment. */
    public ObjectId attached(ObjectKind attachedKind, String... more) {
        List<String> parts = new ArrayList<>();
        parts.add(kind.name());
        parts.addAll(path);
        parts.addAll(List.of(more));
        return new ObjectId(attachedKind, parts);
    }

    /** The first {@code length} parts as the id of something of another kind, such as a column's table. */
    public ObjectId prefix(ObjectKind prefixKind, int length) {
        return new ObjectId(prefixKind, path.subList(0, length));
    }

    /** One part of the path, counted from 0. */
    public String part(int index) {
        return path.get(index);
    }

    /** The innermost name. */
    public String last() {
        return path.get(path.size() - 1);
    }

    /** Its own name, the innermost one but for what tells overloads apart. */
    public String name() {
        return path.get(nameIndex());
    }

    /** The id it would have under another name. */
    public ObjectId withName(String name) {
        return withPart(nameIndex(), name);
    }

    /** The id it would have with one part of its path replaced. */
    public ObjectId withPart(int index, String part) {
        List<String> parts = new ArrayList<>(path);
        parts.set(index, part);
        return new ObjectId(kind, parts);
    }

    /** Where in the path its own name is. */
    public int nameIndex() {
        return switch (kind) {
            case FUNCTION, PROCEDURE, AGGREGATE, OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY -> 1;
            default -> path.size() - 1;
        };
    }

    @Override
    public int compareTo(ObjectId other) {
        int byKind = kind.compareTo(other.kind);
        for (int i = 0; byKind == 0 && i < Math.min(path.size(), other.path.size()); i++) {
            byKind = path.get(i).compareTo(other.path.get(i));
        }
        return byKind != 0 ? byKind : Integer.compare(path.size(), other.path.size());
    }

    /** The object as people read it, such as {@code grant on table public.users to app}. */
    @Override
    public String toString() {
        return switch (kind) {
            case FUNCTION, PROCEDURE, AGGREGATE ->
                kind.word() + " " + String.join(".", path.subList(0, 2)) + "(" + last() + ")";
            case COMMENT, OWNER -> kind.word() + " of " + holder(path.size());
            case GRANT ->
                kind.word() + " on " + holder(path.size() - 1) + " to " + (last().isEmpty() ? "PUBLIC" : last());
            default -> kind.word() + " " + String.join(".", path);
        };
    }

    /** What this hangs on. */
    private ObjectId holder(int end) {
        return new ObjectId(ObjectKind.valueOf(path.get(0)), path.subList(1, end));
    }
}
