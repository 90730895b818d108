package dev.revchain.introspect;

import dev.revchain.catalog.Attribute.Comment;
import dev.revchain.catalog.Attribute.DefaultPrivilege;
import dev.revchain.catalog.Attribute.Grant;
import dev.revchain.catalog.Attribute.Owner;
import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Comments, grants and owners: they are on objects that were read before. */
record AttributeReader(Function<Address, Optional<ObjectId>> find, Function<ObjectId, Optional<ObjectId>> holder) {

    Optional<SchemaObject> comment(Row row) throws SQLException {
        Optional<ObjectId> target = target(row);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        ObjectId on = target.get();
        String text = row.text("description");
        Incidental<String> initial = new Incidental<>(row.text("initial"));
        return holder.apply(on).map(in -> new Comment(on.attached(ObjectKind.COMMENT), on, in, text, initial));
    }

    Optional<SchemaObject> grant(Row row) throws SQLException {
        Optional<ObjectId> target = target(row);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        ObjectId on = target.get();
        String grantee = row.text("grantee");
        List<String> privileges = row.list("privileges");
        List<String> initial = row.list("initial");
        String owner = row.text("owner");
        return holder.apply(on)
                .map(in -> new Grant(
                        on.attached(ObjectKind.GRANT, grantee),
                        on,
                        in,
                        grantee,
                        privileges,
                        initial,
                        new Incidental<>(owner)));
    }

    Optional<SchemaObject> owner(Row row) throws SQLException {
        Optional<ObjectId> target = target(row);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        ObjectId on = target.get();
        String role = row.text("role");
        return holder.apply(on).map(in -> new Owner(on.attached(ObjectKind.OWNER), on, in, role));
    }

    static DefaultPrivilege defaultPrivilege(Row row) throws SQLException {
        return new DefaultPrivilege(
                ObjectId.of(
                        ObjectKind.DEFAULT_PRIVILEGE,
                        row.text("role"),
                        row.text("nspname"),
                        row.text("object_kind"),
                        row.text("grantee")),
                row.list("privileges"),
                row.list("initial"),
                new Incidental<>(row.flag("own")));
    }

    /** What a row is about, when that is exactly one object and no part of an extension. */
    private Optional<ObjectId> target(Row row) throws SQLException {
        Address address = row.address();
        Optional<ObjectId> found = find.apply(address);
        boolean onPart = address.column() > 0;
        return found.filter(id -> onPart == (id.kind() == ObjectKind.COLUMN));
    }
}
