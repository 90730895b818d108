package dev.revchain.entities;

import dev.revchain.worker.Lists;
import dev.revchain.worker.WorkerKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What came out when entities were read.
 *
 * @param outcome how it went; empty when the worker could not say
 * @param provider the provider with its version, such as {@code Hibernate 6.6.29.Final}
 * @param entities a line for each entity: its class, and its table where that is known
 * @param warnings what the user should know
 * @param causes what was thrown, the outermost first
 * @param subject what the outcome is about
 * @param log what the provider printed
 */
public record EntityReport(
        Optional<WorkerKeys.Outcome> outcome,
        String provider,
        List<String> entities,
        List<String> warnings,
        List<String> causes,
        String subject,
        String log) {

    static EntityReport of(Properties answer, String log) {
        return new EntityReport(
                Optional.ofNullable(answer.getProperty(WorkerKeys.OUTCOME)).map(WorkerKeys.Outcome::valueOf),
                (answer.getProperty(WorkerKeys.PROVIDER_NAME, "") + " "
                                + answer.getProperty(WorkerKeys.PROVIDER_VERSION, ""))
                        .strip(),
                Lists.get(answer, WorkerKeys.ENTITY),
                Lists.get(answer, WorkerKeys.WARNING),
                Lists.get(answer, WorkerKeys.CAUSE),
                answer.getProperty(WorkerKeys.SUBJECT, ""),
                log);
    }

    /** The same with more to know. */
    EntityReport withWarnings(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new EntityReport(outcome, provider, entities, all, causes, subject, log);
    }
}
