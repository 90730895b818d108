package dev.revchain.introspect;

/** Where PostgreSQL keeps an object: the catalog table, the row, and the column number or 0. */
record Address(long catalog, long row, int column) {

    Address whole() {
        return new Address(catalog, row, 0);
    }
}
