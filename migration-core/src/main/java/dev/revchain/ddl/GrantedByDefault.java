package dev.revchain.ddl;

import dev.revchain.catalog.Attribute.DefaultPrivilege;
import dev.revchain.catalog.Attribute.Grant;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.Incidental;
import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Identity;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The grants that a new object gets from {@code ALTER DEFAULT PRIVILEGES}, and those that it lacks. */
final class GrantedByDefault {

    /** A new database has it, with grants to everybody; who makes it anew gets a schema like any other. */
    private static final ObjectId PUBLIC = ObjectId.of(ObjectKind.SCHEMA, "public");

    private GrantedByDefault() {}

    static List<SchemaObject> on(SchemaObject created, Catalog before, int serverVersion) {
        if (created.id().equals(PUBLIC)) {
            List<String> initial = serverVersion >= 15 ? List.of("USAGE") : List.of("CREATE", "USAGE");
            return List.of(new Grant(
                    PUBLIC.attached(ObjectKind.GRANT, ""),
                    PUBLIC,
                    PUBLIC,
                    "",
                    List.of(),
                    initial,
                    new Incidental<>("")));
        }
        Optional<String> kind = kind(created.id().kind());
        if (kind.isEmpty()) {
            return List.of();
        }
        return before.objects().values().stream()
                .filter(DefaultPrivilege.class::isInstance)
                .map(DefaultPrivilege.class::cast)
                .filter(p -> p.own().value() && p.id().part(2).equals(kind.get()))
                .filter(p -> p.id().part(1).isEmpty()
                        || p.id().part(1).equals(created.id().part(0)))
                .map(p -> grant(created, p))
                .toList();
    }

    private static SchemaObject grant(SchemaObject created, DefaultPrivilege privilege) {
        ObjectId on = created instanceof Identity identity
                ? ObjectId.of(ObjectKind.SEQUENCE, identity.id().part(0), identity.sequence())
                : created.id();
        String role = privilege.id().part(3);
        String grantee = role.equals(privilege.id().part(0)) ? "@owner" : role;
        List<String> initial = privilege.id().part(1).isEmpty() ? privilege.initial() : publicAnyway(on, grantee);
        TreeSet<String> privileges = new TreeSet<>(privilege.privileges());
        if (!privilege.id().part(1).isEmpty()) {
            privileges.addAll(initial);
        }
        return new Grant(
                on.attached(ObjectKind.GRANT, grantee),
                on,
                created.id(),
                grantee,
                List.copyOf(privileges),
                initial,
                new Incidental<>(""));
    }

    private static List<String> publicAnyway(ObjectId on, String grantee) {
        if (!grantee.isEmpty()) {
            return List.of();
        }
        return switch (on.kind()) {
            case FUNCTION, PROCEDURE, AGGREGATE -> List.of("EXECUTE");
            case TYPE, DOMAIN -> List.of("USAGE");
            default -> List.of();
        };
    }

    private static Optional<String> kind(ObjectKind kind) {
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> Optional.of("TABLES");
            case SEQUENCE, IDENTITY -> Optional.of("SEQUENCES");
            case FUNCTION, PROCEDURE, AGGREGATE -> Optional.of("FUNCTIONS");
            case TYPE, DOMAIN -> Optional.of("TYPES");
            case SCHEMA -> Optional.of("SCHEMAS");
            default -> Optional.empty();
        };
    }
}
