package dev.revchain.maven;

import dev.revchain.database.SessionOpener;
import dev.revchain.execute.RunSettings;
import java.util.Optional;
import java.util.function.Supplier;

/** The database of a goal: the one that is named, else the embedded one of the project, which is started then. */
final class DatabaseChoice implements Supplier<SessionOpener> {

    private final Goal goal;
    private final NamedDatabase named;
    private final EmbeddedPostgres embedded;
    private final SettingsChoice settings;
    private Optional<SessionOpener> found = Optional.empty();

    DatabaseChoice(Goal goal, NamedDatabase named, EmbeddedPostgres embedded, SettingsChoice settings) {
        this.goal = goal;
        this.named = named;
        this.embedded = embedded;
        this.settings = settings;
    }

    NamedDatabase named() {
        return named;
    }

    EmbeddedPostgres embedded() {
        return embedded;
    }

    /** How it is worked with by goals that run no revisions. */
    RunSettings settings() {
        return settings.plain();
    }

    /** How revisions are run on it. */
    RunSettings settings(
            String transactionMode, String tableLockTimeout, String tableLockRetries, String statementTimeout) {
        return settings.running(transactionMode, tableLockTimeout, tableLockRetries, statementTimeout);
    }

    /** Where it is and who connects; found once. */
    @Override
    public SessionOpener get() {
        if (found.isEmpty()) {
            found = Optional.of(find());
        }
        return found.get();
    }

    private SessionOpener find() {
        Optional<SessionOpener> byName = named.find();
        if (byName.isPresent()) {
            HandedOver.to(goal.project(), byName.get().address(), byName.get().credentials());
        }
        SessionOpener opener = byName.isPresent() ? byName.get() : embedded.database();
        goal.log().debug("Database: " + opener.address());
        return opener;
    }
}
