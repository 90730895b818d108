package dev.revchain.worker;

import java.util.Optional;

/** Finds out which class is missing. */
final class MissingClass {

    private MissingClass() {}

    /** The name of the class that this says is not there; empty when it says something else. */
    static Optional<String> of(Throwable thrown) {
        if (thrown instanceof TypeNotPresentException e) {
            return Optional.of(e.typeName());
        }
        boolean missing = thrown instanceof ClassNotFoundException || thrown instanceof NoClassDefFoundError;
        String message = thrown.getMessage();
        return missing && message != null && !message.contains(" ")
                ? Optional.of(message.replace('/', '.'))
                : Optional.empty();
    }
}
