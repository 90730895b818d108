package dev.revchain.maven;

import dev.revchain.database.Secret;

/**
 * A password as a parameter. Maven prints every parameter with {@code -X}; this one prints as stars.
 */
public final class PasswordParameter {

    private String value = "";

    /** Called by Maven with the text of the element or property. */
    public void set(String text) {
        value = text;
    }

    Secret secret() {
        return new Secret(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
