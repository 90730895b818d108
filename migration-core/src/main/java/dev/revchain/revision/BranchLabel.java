package dev.revchain.revision;

/**
 * A name for a line of the graph. The revision that carries it gives it to all that descend from it, and to its
 * ancestors up to the branch point or merge point before it.
 *
 * @param value the same characters are allowed as in a {@link RevisionId}
 */
public record BranchLabel(String value) implements Comparable<BranchLabel> {

    @Override
    public int compareTo(BranchLabel other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
