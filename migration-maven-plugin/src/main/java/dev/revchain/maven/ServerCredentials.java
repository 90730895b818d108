package dev.revchain.maven;

import dev.revchain.database.Credentials;
import dev.revchain.database.Secret;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** User and password of a {@code <server>} in {@code settings.xml}, decrypted by Maven itself. */
final class ServerCredentials {

    private final SettingsDecrypter decrypter;

    ServerCredentials(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    Credentials of(String serverId, Settings settings) {
        Server server =
                Optional.ofNullable(settings.getServer(serverId)).orElseThrow(() -> unknown(serverId, settings));
        refuseUnset(serverId, "user", server.getUsername());
        refuseUnset(serverId, "password", server.getPassword());
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        Optional<SettingsProblem> problem = result.getProblems().stream().findFirst();
        if (problem.isPresent()) {
            throw Problem.of(
                            ProblemCode.CREDENTIALS,
                            "the password of the server \"" + serverId + "\" in settings.xml cannot be decrypted")
                    .fact("maven", String.valueOf(problem.get().getMessage()))
                    .remedy(Remedy.advice("check the master password in settings-security.xml"))
                    .refused();
        }
        Server decrypted = result.getServer();
        return new Credentials(
                Optional.ofNullable(decrypted.getUsername()),
                Optional.ofNullable(decrypted.getPassword()).map(Secret::new));
    }

    /** Maven leaves {@code ${env.NAME}} as it is when there is no such variable, and takes it for something encrypted. */
    private static void refuseUnset(String serverId, String what, String value) {
        if (value != null && value.strip().matches("\\$\\{[^{}]+}")) {
            throw Problem.of(
                            ProblemCode.CREDENTIALS,
                            "the " + what + " of the server \"" + serverId + "\" in settings.xml is " + value.strip()
                                    + ", which nothing gives a value")
                    .remedy(Remedy.advice("set the environment variable or the property of that name"))
                    .refused();
        }
    }

    private static RuntimeException unknown(String serverId, Settings settings) {
        String known = settings.getServers().stream().map(Server::getId).collect(Collectors.joining(", "));
        return Problem.of(ProblemCode.CREDENTIALS, "settings.xml has no server with the id \"" + serverId + "\"")
                .fact("servers", known.isEmpty() ? "none" : known)
                .remedy(Remedy.advice("add a <server> with this <id>, <username> and <password> to settings.xml"))
                .refused();
    }
}
