package dev.revchain.introspect;

/** Where PostgreSQL keeps an object: the catalog table, the row, and the column number or 0. */
record Address(long catalog, long row, int column) {

    /** The first number that an object of a user's can have. */
    private static final long FIRST_OF_USERS = 16384;

    /** Whether the object came with the server. */
    boolean isOfServer() {
        return row < FIRST_OF_USERS;
    }

    Address whole() {
        return new Address(catalog, row, 0);
    }
}
