package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is to be typed. A shell must hand on what was meant. */
class ShellWordTests {

    @Test
    void whatIsHarmlessStandsBare() {
        assertEquals("users.name:full_name", ShellWord.quoted("users.name:full_name"));
    }

    @Test
    void whatAShellWouldCutIsQuoted() {
        assertEquals("\"what changed\"", ShellWord.quoted("what changed"));
        assertEquals(
                "\"postgresql://h/app?ssl=true&user=ada\"", ShellWord.quoted("postgresql://h/app?ssl=true&user=ada"));
        assertEquals("\"it's\"", ShellWord.quoted("it's"));
        assertEquals("\"C:\\shop\\db\"", ShellWord.quoted("C:\\shop\\db"));
    }

    @Test
    void whatAShellWouldReadWithinQuotesStandsInSingleOnes() {
        assertEquals("'$HOME'", ShellWord.quoted("$HOME"));
        assertEquals("'a`id`'", ShellWord.quoted("a`id`"));
        assertEquals("'hey!'", ShellWord.quoted("hey!"));
        assertEquals("'say \"x\"'", ShellWord.quoted("say \"x\""));
        assertEquals("'end\\'", ShellWord.quoted("end\\"));
        assertEquals("'it'\\''s $HOME'", ShellWord.quoted("it's $HOME"));
    }

    @Test
    void aSwitchHasNoValue() {
        assertEquals("-Dmigrate.purge", ShellWord.defining("migrate.purge", ""));
        assertEquals("-Dm=\"add a column\"", ShellWord.defining(ShellWord.property("m"), "add a column"));
    }
}
