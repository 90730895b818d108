package dev.revchain.plan;

/** Which half of a revision runs. */
public enum Direction {
    /** The upgrade. */
    UP,
    /** The downgrade. */
    DOWN
}
