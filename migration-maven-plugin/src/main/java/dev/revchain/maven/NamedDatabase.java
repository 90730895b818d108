package dev.revchain.maven;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseUrl;
import dev.revchain.database.Secret;
import dev.revchain.database.SessionOpener;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.Optional;

/** The database that a parameter or the environment names. */
final class NamedDatabase {

    private final Goal goal;
    private final String url;
    private final String user;
    private final String password;
    private final String serverId;

    /**
     * What the POM says; absent is null.
     *
     * @param user the role
     * @param serverId of a server in {@code settings.xml}
     */
    NamedDatabase(Goal goal, String url, String user, String password, String serverId) {
        this.goal = goal;
        this.url = url;
        this.user = user;
        this.password = password;
        this.serverId = serverId;
    }

    /** Whether one is named, so that there is one to look at without starting one. */
    boolean exists() {
        return chosenUrl().isPresent();
    }

    /** Where it is and who connects, if one is named. */
    Optional<SessionOpener> find() {
        Optional<String> chosen = chosenUrl();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        DatabaseUrl parsed = DatabaseUrl.parse(chosen.get());
        Credentials credentials =
                ofParameters().or(parsed.credentials()).or(ofServer()).or(ofEnvironment());
        return Optional.of(new SessionOpener(parsed.address(), credentials, goal.applicationName()));
    }

    private Optional<String> chosenUrl() {
        if (goal.typed("migrate.url").filter(String::isBlank).isPresent()) {
            throw emptyUrl();
        }
        Optional<String> given = goal.given("url", url);
        if (given.isPresent()) {
            return given;
        }
        Optional<String> environment = environment("MIGRATE_URL");
        return environment.isPresent() ? environment : goal.unresolved("url");
    }

    /** A variable of the shell that nobody set, most likely: what was meant for a server must not go to the embedded one. */
    private static RuntimeException emptyUrl() {
        return Problem.of(ProblemCode.URL_INVALID, "the database URL on the command line is empty")
                .remedy(Remedy.advice("check where its value comes from, such as a variable that is not set"))
                .remedy(Remedy.advice("or leave -Dmigrate.url out, for the database of the POM or the embedded one"))
                .refused();
    }

    private Credentials ofParameters() {
        Optional<String> typed = goal.typed("migrate.password");
        if (typed.isEmpty() && password != null) {
            goal.log()
                    .warn("The password stands in the POM, where everybody sees it who sees the POM."
                            + " A <serverId> or the environment variable MIGRATE_PASSWORD keeps it out.");
        }
        return new Credentials(
                goal.given("user", user), secret(typed.isPresent() ? typed : Optional.ofNullable(password)));
    }

    private Credentials ofServer() {
        Optional<String> id = goal.given("serverId", serverId);
        return id.isPresent()
                ? new ServerCredentials(goal.services().decrypter())
                        .of(id.get(), goal.session().getSettings())
                : Credentials.NONE;
    }

    private static Credentials ofEnvironment() {
        return new Credentials(environment("MIGRATE_USER"), secret(environment("MIGRATE_PASSWORD")));
    }

    /** An environment variable; an empty one counts as none, since not every shell can take one away. */
    private static Optional<String> environment(String name) {
        String text = System.getenv(name);
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        LostLetters.refuseIn(name, text);
        return Optional.of(text);
    }

    private static Optional<Secret> secret(Optional<String> text) {
        return text.isPresent() ? Optional.of(new Secret(text.get())) : Optional.empty();
    }
}
