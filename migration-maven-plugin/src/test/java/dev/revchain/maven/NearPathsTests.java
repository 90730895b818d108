package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How files are named at a console. */
class NearPathsTests {

    private final NearPaths paths = NearPaths.to(Path.of("/home/ada/my shop"));

    @Test
    void whatLiesBelowIsNamedFromHere() {
        assertEquals(
                "at src/main/schema/a.sql:3:1, \"db/x.sql\"",
                paths.in("at /home/ada/my shop/src/main/schema/a.sql:3:1, \"/home/ada/my shop/db/x.sql\""));
    }

    @Test
    void whatLiesElsewhereKeepsItsWholeName() {
        String text = "/home/ada/my shop, /home/ada/my shopping/x, /mnt/home/ada/my shop/x, file:///home/ada/my shop/x";
        assertEquals(text, paths.in(text));
    }

    @Test
    void atTheRootEverythingIsNear() {
        assertEquals("at tmp/a.sql", NearPaths.to(Path.of("/")).in("at /tmp/a.sql"));
    }
}
