package dev.revchain.maven;

import dev.revchain.embedded.DatabaseOwner;
import dev.revchain.embedded.EmbeddedPlatform;
import dev.revchain.embedded.EmbeddedSettings;
import dev.revchain.embedded.EmbeddedVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which embedded server the parameters ask for.
 *
 * @param version as typed
 * @param directory of the data
 * @param cache of the binaries
 * @param tcp whether other programs are to connect
 * @param reset whether the data are thrown away
 * @param lockTimeout longest wait for another build that uses the data
 */
record EmbeddedChoice(
        String version, Path directory, Optional<Path> cache, boolean tcp, boolean reset, Duration lockTimeout) {

    EmbeddedSettings settings() {
        return new EmbeddedSettings(
                EmbeddedVersion.resolve(version, EmbeddedPlatform.current()),
                directory,
                cache.orElseGet(EmbeddedSettings::defaultCache),
                DatabaseOwner.DEFAULT,
                tcp,
                reset,
                lockTimeout);
    }
}
