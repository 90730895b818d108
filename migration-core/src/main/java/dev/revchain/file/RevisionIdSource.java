package dev.revchain.file;

import dev.revchain.revision.RevisionId;
import java.util.random.RandomGenerator;

/**
 * Makes ids for new revisions: 12 hexadecimal digits, as Alembic has them.
 *
 * @param randomness one that two laptops do not share, such as {@link java.security.SecureRandom}
 */
public record RevisionIdSource(RandomGenerator randomness) {

    private static final int BITS = 48;

    /** A new id. */
    public RevisionId next() {
        return new RevisionId(String.format("%012x", randomness.nextLong() >>> (Long.SIZE - BITS)));
    }
}
