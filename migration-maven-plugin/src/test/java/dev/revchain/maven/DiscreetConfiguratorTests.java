package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscreetConfiguratorTests {

    @Test
    void aPasswordIsStars() {
        assertEquals("***", DiscreetConfigurator.printable("password", "open sesame"));
    }

    @Test
    void aUrlLosesWhatMayBeAPassword() {
        assertEquals(
                "postgresql://***@db.example.com/app?sslmode=require",
                url("postgresql://deploy:open%20sesame@db.example.com/app?sslmode=require"));
        assertEquals("postgresql://***@host/app", url("postgresql://deploy:open@sesame@host/app"));
        assertEquals(
                "jdbc:postgresql://host/app?user=deploy&password=***&ssl=true",
                url("jdbc:postgresql://host/app?user=deploy&password=open sesame&ssl=true"));
        assertEquals("jdbc:postgresql:app?sslpassword=***", url("jdbc:postgresql:app?sslpassword=open"));
        assertEquals("jdbc:postgresql:app?PASSWORD=***", url("jdbc:postgresql:app?PASSWORD=open"));
    }

    @Test
    void aPasswordWithASlashIsHiddenToo() {
        assertEquals("postgresql://***@host/app", url("postgresql://deploy:open/sesame@host/app"));
        assertEquals("postgresql://***@host/app", url("postgresql://deploy:open?sesame@host/app"));
    }

    @Test
    void everyUrlIsTreatedSo() {
        assertEquals(
                "postgresql://***@host/app",
                DiscreetConfigurator.printable("scratchUrl", "postgresql://deploy:open@host/app"));
    }

    @Test
    void whatHoldsNoPasswordStays() {
        assertEquals(
                "jdbc:postgresql://localhost:5432/app?currentSchema=a",
                url("jdbc:postgresql://localhost:5432/app?currentSchema=a"));
        assertEquals(List.of("a", "b"), DiscreetConfigurator.printable("locations", List.of("a", "b")));
    }

    private static Object url(String text) {
        return DiscreetConfigurator.printable("url", text);
    }
}
