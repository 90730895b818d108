package dev.revchain.execute;

import dev.revchain.sql.QualifiedName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The key of the advisory lock that guards a version table.
 *
 * <p>Advisory locks belong to one database already, so its name is not part of the key. 64 bits of a hash keep out of
 * the way of other tools' keys; it is computed here and not by the server, whose hash functions change between versions.
 *
 * @param value what {@code pg_advisory_lock(bigint)} takes
 */
record LockKey(long value) {

    static LockKey of(QualifiedName versionTable) {
        String name = "revchain/lock/v1\0" + versionTable.schema() + "\0" + versionTable.name();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new LockKey(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
