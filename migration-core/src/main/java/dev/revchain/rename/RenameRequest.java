package dev.revchain.rename;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of renames before schemas are compared.
 *
 * @param wishes what somebody wrote down
 * @param question who can be asked about the rest
 */
public record RenameRequest(List<RenameWish> wishes, RenameQuestion question) {

    /** Nothing is known, and nobody is there. */
    public static final RenameRequest NONE = new RenameRequest(List.of(), RenameQuestion.NOBODY);

    public RenameRequest {
        wishes = List.copyOf(wishes);
    }

    /** The same with more wishes. */
    public RenameRequest and(List<RenameWish> more) {
        List<RenameWish> all = new ArrayList<>(wishes);
        all.addAll(more);
        return new RenameRequest(all, question);
    }
}
