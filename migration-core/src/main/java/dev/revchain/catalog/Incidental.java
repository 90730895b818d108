package dev.revchain.catalog;

/**
 * What is known of an object beside what it is, and makes no difference between two: it follows from other objects, or
 * nobody can change it. Any two are equal, so that the objects that have them are compared by all else.
 *
 * @param value what is known
 * @param <T> its type
 */
public record Incidental<T>(T value) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Incidental<?>;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
