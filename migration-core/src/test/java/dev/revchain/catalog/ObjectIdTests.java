package dev.revchain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How objects are called where people read of them. */
class ObjectIdTests {

    private static final ObjectId USERS = ObjectId.of(ObjectKind.TABLE, "public", "users");
    private static final ObjectId FUNCTION = ObjectId.of(ObjectKind.FUNCTION, "public", "f", "");

    @Test
    void anObjectIsItsKindAndItsNames() {
        assertEquals("table public.users", USERS.toString());
        assertEquals(
                "column public.users.name",
                ObjectId.of(ObjectKind.COLUMN, "public", "users", "name").toString());
    }

    @Test
    void aRoutineHasItsArguments() {
        assertEquals("function public.f()", FUNCTION.toString());
        assertEquals(
                "procedure public.p(integer, text)",
                ObjectId.of(ObjectKind.PROCEDURE, "public", "p", "integer, text")
                        .toString());
    }

    @Test
    void whatHangsOnAnObjectNamesIt() {
        assertEquals(
                "comment of function public.f()",
                FUNCTION.attached(ObjectKind.COMMENT).toString());
        assertEquals(
                "owner of table public.users", USERS.attached(ObjectKind.OWNER).toString());
        assertEquals(
                "grant on table public.users to app",
                USERS.attached(ObjectKind.GRANT, "app").toString());
        assertEquals(
                "grant on table public.users to PUBLIC",
                USERS.attached(ObjectKind.GRANT, "").toString());
    }
}
