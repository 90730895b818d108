package dev.revchain.execute;

/**
 * What to do with a statement outside a transaction of which nobody can tell whether an earlier run did it, such as a
 * {@code CALL} that commits by itself.
 */
public enum Resumption {
    /** Refuse to go on, and say what to look at. */
    ASK,
    /** Run it again. */
    REPEAT,
    /** Take it as done. */
    SKIP
}
