package dev.revchain.layout;

import dev.revchain.catalog.Attribute.DefaultPrivilege;
import dev.revchain.catalog.Attribute.Grant;
import dev.revchain.catalog.Attribute.Owner;
import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Policy;
import dev.revchain.sql.Literal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles that a schema names. They belong to the server and are no part of any schema, but grants and policies fail where
 * they are not.
 *
 * @param names in their order
 */
public record Roles(List<String> names) {

    /** What a catalog calls everybody, and the owner of the object in question. */
    private static final Set<String> NOBODY = Set.of("", "@owner", "PUBLIC");

    public Roles {
        names = List.copyOf(names);
    }

    /** The roles that are named in a schema, but for those that come with every server. */
    public static Roles namedIn(Catalog schema) {
        return new Roles(schema.objects().values().stream()
                .flatMap(Roles::namedBy)
                .filter(role -> !NOBODY.contains(role) && !role.startsWith("pg_"))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList());
    }

    private static Stream<String> namedBy(SchemaObject object) {
        if (object instanceof Grant grant) {
            return Stream.of(grant.grantee());
        }
        if (object instanceof Owner owner) {
            return Stream.of(owner.role());
        }
        if (object instanceof DefaultPrivilege privilege) {
            return Stream.of(privilege.id().part(0), privilege.id().part(3));
        }
        if (object instanceof Policy policy) {
            return policy.roles().stream();
        }
        return object.id().kind() == ObjectKind.USER_MAPPING
                ? Stream.of(object.id().part(1))
                : Stream.empty();
    }

    /** The statement that makes those that are missing, with a comment that says why; empty when no role is named. */
    public Optional<String> statement() {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("""
                -- Roles belong to the server, not to a database. The ones that this schema names are made where they are
                -- missing, without a login.
                DO $$
                DECLARE
                    role text;
                BEGIN
                    FOREACH role IN ARRAY ARRAY[%s] LOOP
                        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role) THEN
                            EXECUTE pg_catalog.format('CREATE ROLE %%I', role);
                        END IF;
                    END LOOP;
                END
                $$""".formatted(names.stream().map(Literal::quote).collect(Collectors.joining(", "))));
    }
}
