package dev.revchain.rename;

import dev.revchain.catalog.ObjectId;
import java.util.List;

/**
 * A name as somebody wrote it, with or without what it stands in.
 *
 * @param parts from the outermost in, without quotes
 * @param arguments the argument types of a routine, without blanks; empty when none were written
 */
public record Written(List<String> parts, String arguments) {

    public Written {
        parts = List.copyOf(parts);
        arguments = arguments.replaceAll("\\s+", "");
    }

    /** A name of these parts. */
    public static Written of(String... parts) {
        return new Written(List.of(parts), "");
    }

    /** Whether it can mean that one: the name, and as much of what it stands in as was written. */
    boolean fits(ObjectId id) {
        List<String> names = id.path().subList(0, id.nameIndex() + 1);
        int start = names.size() - parts.size();
        List<String> signature = id.path().subList(id.nameIndex() + 1, id.path().size());
        boolean sameArguments = arguments.isEmpty()
                || (!signature.isEmpty()
                        && signature.get(0).replaceAll("\\s+", "").equals(arguments));
        return start >= 0 && names.subList(start, names.size()).equals(parts) && sameArguments;
    }

    /** Whether it says all but the schema of that one. */
    boolean isFull(ObjectId id) {
        return parts.size() >= Math.max(1, id.nameIndex());
    }

    /** Whether it says the schema of something that is in one. */
    boolean saysSchema(ObjectId id) {
        return id.nameIndex() > 0 && parts.size() > id.nameIndex();
    }

    @Override
    public String toString() {
        return String.join(".", parts) + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }
}
