package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What belongs into a POM. */
class PomFragmentTests {

    @Test
    void holdsWhatWasTyped() {
        assertEquals(
                """
                <plugin>
                  <groupId>dev.revchain</groupId>
                  <artifactId>migration-maven-plugin</artifactId>
                  <version>1.0</version>
                  <configuration>
                    <url>jdbc:postgresql://localhost/app?a=1&amp;b=2</url>
                    <postgresVersion>15</postgresVersion>
                  </configuration>
                </plugin>""",
                new PomFragment("1.0")
                        .with("url", "jdbc:postgresql://localhost/app?a=1&b=2")
                        .with("postgresVersion", "15")
                        .text());
    }

    @Test
    void showsWhatCouldBeTyped() {
        assertTrue(new PomFragment("1.0").text().contains("    <url>jdbc:postgresql://localhost:5432/app</url>\n"));
    }
}
