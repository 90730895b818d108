package dev.revchain.rename;

import dev.revchain.catalog.ObjectId;
import java.util.List;
import java.util.Optional;

/** A person who may be asked whether something was renamed. */
public interface RenameQuestion {

    /** Nobody is there: whatever is not said otherwise is no rename. */
    RenameQuestion NOBODY = new RenameQuestion() {
        @Override
        public Optional<ObjectId> ask(ObjectId vanished, List<ObjectId> like) {
            return Optional.empty();
        }

        @Override
        public boolean isAnswered() {
            return false;
        }
    };

    /**
     * Asks what became of something.
     *
     * @param vanished what the model no longer has
     * @param like what appears instead, the likest first
     * @return the one that it is under a new name; empty when it is none of them
     */
    Optional<ObjectId> ask(ObjectId vanished, List<ObjectId> like);

    /** Whether an answer is a person's, the one that was given last included. */
    default boolean isAnswered() {
        return true;
    }
}
