package dev.revchain.maven;

import dev.revchain.entities.EntitySelection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the parameters say of entities.
 *
 * @param selection which of them
 * @param dependencies that are searched too
 * @param scope {@code compile} or {@code test}
 * @param timeout the longest that reading may take
 */
record EntityParameters(
        EntitySelection selection, List<String> dependencies, String scope, Optional<Duration> timeout) {}
