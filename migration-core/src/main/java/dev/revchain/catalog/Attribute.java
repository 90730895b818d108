package dev.revchain.catalog;

import java.util.List;
import java.util.Optional;

/** What is said about an object, or allowed on it. */
public sealed interface Attribute extends SchemaObject {

    /** The object it is about; a column of a view or an attribute of a type has an id and is no object. */
    ObjectId target();

    /** The object of the catalog that the target is, or stands in. */
    ObjectId holder();

    @Override
    default Optional<ObjectId> parent() {
        return Optional.of(holder());
    }

    /**
     * A comment.
     *
     * @param text empty where nothing is said
     * @param initial what is said before anybody says something, as extensions do; mostly empty
     */
    record Comment(ObjectId id, ObjectId target, ObjectId holder, String text, Incidental<String> initial)
            implements Attribute {}

    /**
     * What one role may do, where that differs from what PostgreSQL allows from the start.
     *
     * @param grantee a role's name, or empty for everybody
     * @param privileges each with {@code *} behind it when it may be passed on; empty when all was revoked
     * @param initial what PostgreSQL allows that role from the start
     * @param owner the role's name where the grantee is the owner of the object and another role than the one that read the
     *     catalog, else empty
     */
    record Grant(
            ObjectId id,
            ObjectId target,
            ObjectId holder,
            String grantee,
            List<String> privileges,
            List<String> initial,
            Incidental<String> owner)
            implements Attribute {

        /** The same said to a role by its name. */
        public Grant to(String role) {
            return new Grant(id, target, holder, role, privileges, initial, owner);
        }

        /**
         * The grant to the same role on the relation, where this one is on a column.
         *
         * @param at what this one stands at: the column, or the relation where that has no columns of their own
         */
        public Optional<ObjectId> onWhole(SchemaObject at) {
            ObjectId relation = at instanceof TablePart.Column column ? column.owner() : at.id();
            return target.kind() == ObjectKind.COLUMN
                    ? Optional.of(relation.attached(ObjectKind.GRANT, grantee))
                    : Optional.empty();
        }

        /** The same with other privileges. */
        public Grant withPrivileges(List<String> others) {
            return new Grant(id, target, holder, grantee, others, initial, owner);
        }
    }

    /** The role an object belongs to. */
    record Owner(ObjectId id, ObjectId target, ObjectId holder, String role) implements Attribute {}

    /**
     * What is allowed on objects that will be made.
     *
     * @param id creating role, schema or nothing, kind of object, grantee
     * @param own whether the creating role is the one that read the catalog
     */
    record DefaultPrivilege(ObjectId id, List<String> privileges, List<String> initial, Incidental<Boolean> own)
            implements Attribute {

        /** The same, read by another role. */
        public DefaultPrivilege readBy(String role) {
            return new DefaultPrivilege(
                    id, privileges, initial, new Incidental<>(id.part(0).equals(role)));
        }

        @Override
        public ObjectId target() {
            return id;
        }

        @Override
        public ObjectId holder() {
            return id;
        }

        @Override
        public Optional<ObjectId> parent() {
            return Optional.empty();
        }
    }
}
