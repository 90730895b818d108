package dev.revchain.hazard;

/**
 * One danger of one statement.
 *
 * @param code what kind of danger
 * @param subject the object in danger, as SQL writes its name; may be empty for {@link HazardCode#NOT_JUDGED}
 * @param because what happens there, as a sentence without its full stop
 * @param online whether the online way would not have it
 */
public record Hazard(HazardCode code, String subject, String because, boolean online) {

    /** A danger for which we know no way of our own. */
    public Hazard(HazardCode code, String subject, String because) {
        this(code, subject, because, false);
    }

    /** The safer way, as the end of a sentence that began with a colon. */
    public String safer() {
        return online ? "-Dmigrate.online=true writes it in a way that locks nobody out for long" : code.safer();
    }

    Hazard curedOnline() {
        return new Hazard(code, subject, because, code.isCuredOnline());
    }
}
