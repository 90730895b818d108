package dev.revchain.rename;

/**
 * Why something is taken for a rename.
 *
 * @param kind who said so
 * @param text what was written, or where it stands; empty when nothing was
 */
public record Reason(Kind kind, String text) {

    /** Who said so. */
    public enum Kind {
        /** The parameter {@code rename}. */
        PARAMETER,
        /** A comment of the model. */
        COMMENT,
        /** A person who was asked. */
        ANSWER,
        /** Nobody: it is the same but for its name. */
        SAME
    }

    static final Reason SAME = new Reason(Kind.SAME, "");
    static final Reason ANSWER = new Reason(Kind.ANSWER, "");
}
