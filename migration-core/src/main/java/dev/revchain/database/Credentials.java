package dev.revchain.database;

import java.util.Optional;

/**
 * Who connects. What is absent is left to the driver, which looks into the password file and the service file.
 *
 * @param user role to connect as
 * @param password its password
 */
public record Credentials(Optional<String> user, Optional<Secret> password) {

    /** Everything is left to the driver. */
    public static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty());

    /** These credentials, completed by others where something is absent; a password stays with its user. */
    public Credentials or(Credentials others) {
        if (user.isPresent() && others.user.isPresent() && !user.equals(others.user)) {
            return this;
        }
        return new Credentials(
                user.isPresent() ? user : others.user, password.isPresent() ? password : others.password);
    }
}
