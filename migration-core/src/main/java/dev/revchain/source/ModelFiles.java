package dev.revchain.source;

import dev.revchain.database.ServerVersion;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The files of a model that is not on the disk yet.
 *
 * @param directory the folder they are for
 * @param files in any order
 */
public record ModelFiles(Path directory, List<ModelFile> files) implements SchemaSource {

    /** The files in the order in which they will be read. */
    public ModelFiles {
        files = files.stream()
                .sorted(Comparator.comparing(file -> Path.of(file.path()), new FileOrder()))
                .toList();
    }

    @Override
    public boolean exists() {
        return !files.isEmpty();
    }

    @Override
    public String place() {
        return directory.toString();
    }

    @Override
    public SourceContent read(ServerVersion server) {
        List<ModelStatement> statements = new ArrayList<>();
        for (ModelFile file : files) {
            statements.addAll(new SqlFile(directory.resolve(file.path())).statements(new StringReader(file.text())));
        }
        return new SourceContent(statements, Set.of());
    }
}
