package dev.revchain.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "users,users",
                "_a1,_a1",
                "Users,\"Users\"",
                "1a,\"1a\"",
                "a b,\"a b\"",
                "a\"b,\"a\"\"b\"",
                "a$b,\"a$b\"",
                "ä,\"ä\"",
                "select,\"select\"",
                "user,\"user\"",
                "concurrently,\"concurrently\"",
                "left,\"left\"",
                "int,\"int\"",
                "name,name",
                "type,type",
                "\";drop table x--,\"\"\";drop table x--\"",
            })
    void quotesWhatNeedsIt(String name, String sql) {
        assertEquals(sql, Identifier.quote(name));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"Users,users", "\"Users\",Users", "\"a\"\"b\",a\"b", "ÄRGER_Ä,Ärger_Ä", "A1$,a1$"})
    void aWordStandsForANameAsInPostgres(String word, String name) {
        assertEquals(name, Identifier.named(word));
    }

    /** Whatever the name, a reader of SQL takes it for one token. */
    @ParameterizedTest
    @ValueSource(strings = {"\";drop table x--", "' OR 1=1", "a\nb", "😀", "$$", "\\", "/*", "a;b", "\"", "\"\""})
    void givesOneToken(String name) {
        Lexer lexer = new Lexer(ScriptBuffer.over(Identifier.quote(name)), "");
        assertEquals(Token.QUOTED_NAME, lexer.next());
        assertEquals(Token.END, lexer.next());
        assertEquals(
                List.of("DROP TABLE " + Identifier.quote(name)), Scripts.texts("DROP TABLE " + Identifier.quote(name)));
    }

    @Test
    void refusesNamesThatCannotBe() {
        assertTrue(Identifier.isPossible("ä".repeat(31) + "x"));
        for (String name : List.of("", "a\0b", "ä".repeat(32), "x".repeat(64))) {
            assertFalse(Identifier.isPossible(name));
            assertThrows(IllegalArgumentException.class, () -> Identifier.quote(name));
        }
    }

    @Test
    void qualifies() {
        assertEquals("public.\"Order\"", new QualifiedName("public", "Order").sql());
    }

    @Test
    void quotesLiterals() {
        assertEquals("'it''s \\ $$ \"x\"'", Literal.quote("it's \\ $$ \"x\""));
        assertEquals("''", Literal.quote(""));
        assertThrows(IllegalArgumentException.class, () -> Literal.quote("\0"));
    }
}
