package dev.revchain.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What {@code generate} writes into the header of a revision that it proved: a hash of what was proved. */
final class ProofMark {

    /** Enough to notice an edit; nobody is kept from forging it. */
    private static final int BYTES = 6;

    private ProofMark() {}

    /** The mark for two sections: layout and comments may change, statements may not. */
    static String of(SectionReview up, SectionReview down) {
        return HexFormat.of().formatHex(sha256(text(up) + text(down)), 0, BYTES);
    }

    private static String text(SectionReview section) {
        return section.checksum().value() + " " + section.transactional() + "\n";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
