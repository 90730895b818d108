package dev.revchain.rename;

/**
 * A rename that somebody wrote down.
 *
 * @param kind the kind of object as a person says it; empty when it was not said
 * @param from the old name; a comment of the model writes the name alone
 * @param to the new name; a parameter writes the name alone
 * @param reason where it was written
 */
public record RenameWish(String kind, Written from, Written to, Reason reason) {

    /** Whether it holds for good: what was done already, or is undone again, is no mistake of it. */
    boolean isLasting() {
        return reason.kind() == Reason.Kind.COMMENT;
    }
}
