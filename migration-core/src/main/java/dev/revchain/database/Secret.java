package dev.revchain.database;

/**
 * A password. It prints as stars, so that no message, report or debugger view of a record can show it by accident.
 */
public final class Secret {

    /** Shorter ones occur in any text by chance, and taking them out would show where. */
    private static final int SHORTEST = 4;

    private final String value;

    /** A secret with this value. */
    public Secret(String value) {
        this.value = value;
    }

    /** The value itself, for the driver alone. */
    public String reveal() {
        return value;
    }

    /** The text with every occurrence of this secret replaced by stars. */
    public String removeFrom(String text) {
        return value.length() < SHORTEST ? text : text.replace(value, "***");
    }

    @Override
    public String toString() {
        return "***";
    }
}
