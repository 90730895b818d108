package dev.revchain.catalog;

/** When a trigger or a rule fires, after the forms of {@code ALTER TABLE … ENABLE TRIGGER}. */
public enum Firing {
    /** Unless changes are replicated; what a new one does. */
    ENABLE,
    /** Never. */
    DISABLE,
    /** Only when changes are replicated. */
    ENABLE_REPLICA,
    /** Always. */
    ENABLE_ALWAYS;

    /** As PostgreSQL's commands write it. */
    public String keyword() {
        return name().replace('_', ' ');
    }
}
