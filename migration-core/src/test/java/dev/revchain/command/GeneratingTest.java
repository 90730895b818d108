package dev.revchain.command;

import dev.revchain.catalog.CatalogFilter;
import dev.revchain.file.FileNameTemplate;
import dev.revchain.introspect.ReadOptions;
import dev.revchain.problem.MigrationException;
import dev.revchain.rename.RenameRequest;
import dev.revchain.revision.RevisionId;
import dev.revchain.scratch.ScratchRules;
import dev.revchain.scratch.ScratchServer;
import dev.revchain.source.Model;
import dev.revchain.source.SqlFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** A project with a model, whose revisions are generated and then run on the test's database. */
abstract class GeneratingTest extends DatabaseTest {

    private static final AtomicInteger RUNS = new AtomicInteger();

    private final AtomicInteger ids = new AtomicInteger();

    /** How statements are run in scratch databases. */
    ScratchRules rules = ScratchRules.NONE;

    @BeforeEach
    final void makeFolders() throws IOException {
        Files.createDirectories(project.folder());
        Files.createDirectories(modelFolder());
    }

    /** What the schema should be from now on. */
    final void model(String sql) {
        try {
            Files.writeString(modelFolder().resolve("model.sql"), sql);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    final Path modelFolder() {
        return folder.resolve("model");
    }

    final List<Generate.Written> generate(String message) {
        return generate(request(message, false));
    }

    /** As a user does who cares for those who work on the database; with all evidence when that cannot be proved. */
    final List<Generate.Written> generateOnline(String message) {
        try {
            return report(request(message, false), RenameRequest.NONE, true).revisions();
        } catch (MigrationException e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    final List<Generate.Written> generate(Generate.Request request) {
        return report(request).revisions();
    }

    final GenerateFromModel.Report report(Generate.Request request) {
        return report(request, RenameRequest.NONE);
    }

    final GenerateFromModel.Report report(Generate.Request request, RenameRequest renames) {
        return report(request, renames, false);
    }

    private GenerateFromModel.Report report(Generate.Request request, RenameRequest renames, boolean online) {
        return new GenerateFromModel(new GenerateFromModel.Request(request, model(), reading(), renames, online))
                .run(this::scratch);
    }

    final Model model() {
        return Model.of(new SqlFiles(modelFolder()));
    }

    /** Checks these things, with the test's database where one is asked for. */
    final Check.Report check(Check.Hazards hazards, Check.Kind... kinds) {
        return check(project, hazards, kinds);
    }

    final Check.Report check(TestProject checked, Check.Hazards hazards, Check.Kind... kinds) {
        Check.Request request =
                new Check.Request(checked.directory(), Set.of(kinds), model(), reading(), checked.settings(), hazards);
        return new Check(request).run(checked::opener, this::scratch, server -> scratch());
    }

    static CatalogReading reading() {
        return new CatalogReading(new ReadOptions(true, false), CatalogFilter.NONE);
    }

    final ScratchServer scratch() {
        return ScratchServer.open(TestProject.opener(database), "generating" + RUNS.incrementAndGet(), rules);
    }

    /** With ids that count. */
    final Generate.Request request(String message, boolean dryRun) {
        return request(new NewRevision(message, "head", false, List.of(), List.of(), Optional.empty()), dryRun);
    }

    final Generate.Request request(NewRevision wanted, boolean dryRun) {
        return new Generate.Request(
                project.directory(),
                wanted,
                Optional.empty(),
                FileNameTemplate.standard(ZoneOffset.UTC),
                () -> new RevisionId("rev" + ids.incrementAndGet()),
                Instant.parse("2025-07-26T21:21:04Z"),
                dryRun);
    }

    /** The statements of a section of a file, without what is said of them. */
    static String section(Generate.Written written, String name) {
        String text = written.text();
        int start = text.indexOf("-- migrate:" + name);
        int end = text.indexOf("-- migrate:", start + 1);
        return text.substring(start, end < 0 ? text.length() : end)
                .lines()
                .filter(line -> !line.isEmpty() && (line.startsWith("-- migrate:") || !line.startsWith("--")))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
