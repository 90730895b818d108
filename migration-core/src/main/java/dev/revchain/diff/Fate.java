package dev.revchain.diff;

/** What becomes of an object between two catalogs. Objects that stay as they are have none. */
enum Fate {
    CREATE,
    DROP,
    ALTER,
    REPLACE;

    boolean goes() {
        return this == DROP || this == REPLACE;
    }

    boolean comes() {
        return this == CREATE || this == REPLACE;
    }
}
