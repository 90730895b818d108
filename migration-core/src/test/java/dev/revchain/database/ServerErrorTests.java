package dev.revchain.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.revchain.problem.Fact;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

final class ServerErrorTests {

    @Test
    void takesTheServersAnswerApart() {
        ServerError error =
                answer("SERROR\0C23505\0Mduplicate key\0DKey (a)=(1) exists.\0Hthink\0WPL/pgSQL f() line 3\0"
                        + "P17\0stsch\0tt\0nt_pkey\0\0");
        assertEquals("23505", error.sqlState());
        assertEquals("duplicate key", error.message());
        assertEquals(Optional.of(17), error.position());
        assertTrue(error.facts().contains(new Fact("detail", "Key (a)=(1) exists.")), error.toString());
        assertTrue(error.facts().contains(new Fact("hint", "think")), error.toString());
        assertTrue(error.facts().contains(new Fact("context", "PL/pgSQL f() line 3")), error.toString());
        assertTrue(error.facts().contains(new Fact("constraint", "t_pkey")), error.toString());
        assertEquals(new Fact("server", "23505 duplicate key"), error.asFact());
        assertTrue(error.fromServer());
        assertFalse(error.connectionLost());
    }

    @Test
    void hasNoPositionWhereTheServerNamedNone() {
        assertEquals(Optional.empty(), answer("SERROR\0C55P03\0Mno\0\0").position());
    }

    @Test
    void showsWhatCouldSteerATerminal() {
        ServerError error = answer("SERROR\0CP0001\0Ma\u001b]0;x\u0007b\0Dc\u202ed\r\0\0");
        assertEquals("a\\u001b]0;x\\u0007b", error.message());
        assertEquals(List.of(new Fact("detail", "c\\u202ed\\u000d")), error.facts());
    }

    @ParameterizedTest
    @CsvSource({
        "57P01, true",
        "57P02, true",
        "57P03, true",
        "57P05, true",
        "57014, false",
        "08P01, true",
        "08006, false",
        "08001, false",
        "40P01, false"
    })
    void knowsWhenTheConnectionIsGone(String state, boolean lost) {
        assertEquals(lost, answer("SFATAL\0C" + state + "\0Mx\0\0").connectionLost());
    }

    @Test
    void aSilentServerMeansALostConnection() {
        ServerError error =
                ServerError.of(new SQLException("An I/O error occurred", "08006", new IOException("Broken pipe")));
        assertTrue(error.connectionLost());
        assertFalse(error.fromServer());
        assertEquals(List.of(new Fact("cause", "Broken pipe")), error.facts());
        assertTrue(ServerError.of(new SQLException()).connectionLost());
        SQLException silent = new SQLException("An I/O error occurred", "08006", new EOFException());
        assertEquals(
                List.of(new Fact("cause", "EOFException")),
                ServerError.of(silent).facts());
    }

    private static ServerError answer(String fields) {
        return ServerError.of(new PSQLException(new ServerErrorMessage(fields)));
    }
}
