package dev.revchain.hazard;

/**
 * One danger of one statement.
 *
 * @param code what kind of danger
 * @param subject the object in danger, as SQL writes its name; may be empty for {@link HazardCode#NOT_JUDGED}
 * @param because what happens there, as a sentence without its full stop
 */
public record Hazard(HazardCode code, String subject, String because) {}
