package dev.revchain.ddl;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RelationObject.Sequence;
import dev.revchain.catalog.TablePart.Identity;
import dev.revchain.catalog.TablePart.SequenceOwner;
import dev.revchain.diff.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A new sequence in the place of an identity goes on after the numbers that are there, as an identity does. */
final class NumberedOn {

    private final Set<ObjectId> newSequences = new HashSet<>();
    private final Set<ObjectId> formerIdentities = new HashSet<>();

    NumberedOn(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Create create && create.object() instanceof Sequence sequence) {
                newSequences.add(sequence.id());
            } else if (change instanceof Change.Drop drop && drop.object() instanceof Identity identity) {
                formerIdentities.add(identity.owner());
            }
        }
    }

    /** What is to be run behind this change. */
    Optional<DdlStatement> behind(Change change) {
        return change instanceof Change.Create create
                        && create.object() instanceof SequenceOwner owner
                        && newSequences.contains(owner.owner())
                        && formerIdentities.contains(owner.column())
                ? Optional.of(new DdlStatement(numbering(owner), change, TransactionNeed.ANY))
                : Optional.empty();
    }

    private static String numbering(SequenceOwner owner) {
        return "SELECT setval(" + Names.literal(Names.qualified(owner.owner())) + ", max("
                + Names.quote(owner.column().last()) + ")) FROM " + Names.qualified(owner.column());
    }
}
