package dev.revchain.ddl;

import dev.revchain.catalog.Attribute.Comment;
import dev.revchain.catalog.Attribute.Owner;
import java.util.List;
import java.util.Optional;

/** Comments and owners. */
final class AttributeDdl {

    private AttributeDdl() {}

    /** {@code COMMENT ON}. */
    record Comments() implements ObjectDdl<Comment> {
        @Override
        public List<String> create(Comment comment) {
            return List.of(said(comment, comment.text()));
        }

        @Override
        public List<String> drop(Comment comment) {
            return List.of(said(comment, comment.initial().value()));
        }

        @Override
        public Optional<List<String>> alter(Comment before, Comment after) {
            return Optional.of(create(after));
        }

        private static String said(Comment comment, String text) {
            return "COMMENT ON " + Names.reference(comment.target()) + " IS "
                    + (text.isEmpty() ? "NULL" : Names.literal(text));
        }
    }

    /** {@code OWNER TO}; what was made by the one who runs the script has no other owner to go back to. */
    record Owners() implements ObjectDdl<Owner> {
        @Override
        public List<String> create(Owner owner) {
            return List.of("ALTER " + Names.reference(owner.target()) + " OWNER TO " + Names.quote(owner.role()));
        }

        @Override
        public List<String> drop(Owner owner) {
            return List.of();
        }

        @Override
        public Optional<List<String>> alter(Owner before, Owner after) {
            return Optional.of(create(after));
        }
    }
}
