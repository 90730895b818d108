package dev.revchain.entities;

import dev.revchain.database.ServerVersion;
import dev.revchain.source.ModelStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityClassesTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5", "hibernate-6.4", "hibernate-6", "hibernate-7"})
    void all(String provider) throws IOException {
        CompiledEntities compiled = CompiledEntities.of(provider, folder, "shop");
        List<EntityReport> reports = new ArrayList<>();
        EntityClasses source = new EntityClasses(
                compiled::project,
                EntitySelection.ALL,
                new WorkerRun(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        folder,
                        folder.resolve("migrate"),
                        Duration.ofMinutes(2)),
                reports::add);
        try {
            List<ModelStatement> s = source.read(new ServerVersion(170011)).statements();
            for (ModelStatement m : s) System.out.println(m.sql().text());
        } finally {
            System.out.println(reports);
        }
    }
}
