package dev.revchain.worker;

/**
 * A version of Hibernate.
 *
 * @param text such as {@code 6.6.29.Final}
 * @param major such as 6
 * @param minor such as 6
 */
record HibernateVersion(String text, int major, int minor) {

    /** The first that is told its database by the standard's settings, without a connection. */
    private static final HibernateVersion KNOWS_PRODUCT = new HibernateVersion("6.4", 6, 4);

    static HibernateVersion of(String text) {
        String[] parts = text.split("[^0-9]+", -1);
        return parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()
                ? new HibernateVersion(text, 0, 0)
                : new HibernateVersion(text, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Whether its annotations are those of {@code jakarta.persistence}. */
    boolean jakarta() {
        return major >= 6;
    }

    boolean knowsProduct() {
        return major > KNOWS_PRODUCT.major || (major == KNOWS_PRODUCT.major && minor >= KNOWS_PRODUCT.minor);
    }
}
