package dev.revchain.embedded;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExclusiveLockTests {

    @TempDir
    Path folder;

    /** As where the disk is full: this process must not wait for itself then. */
    @Test
    void aLockWhoseHolderCannotBeNamedIsNotKept() throws IOException {
        PrivateDirectory area = PrivateDirectory.create(folder.resolve("area"), "rwx------");
        Path name = Files.createDirectory(area.path().resolve("lock.holder"));
        assertThrows(IOException.class, () -> take(area));
        Files.delete(name);
        take(area).close();
    }

    private static ExclusiveLock take(PrivateDirectory area) throws IOException {
        return ExclusiveLock.acquire(area, Duration.ZERO, (pid, command) -> {});
    }
}
