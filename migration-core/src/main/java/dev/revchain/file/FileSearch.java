package dev.revchain.file;

import dev.revchain.disk.Unreadable;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the SQL files of several folders, each file once, with one look at its attributes. */
final class FileSearch {

    private final boolean recursive;
    private final Map<Path, Path> found = new HashMap<>();
    private final Map<String, Path> names = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();

    FileSearch(boolean recursive) {
        this.recursive = recursive;
    }

    void add(Path location) {
        try {
            Path root = location.toRealPath();
            // Links are looked at one by one: a link out of the folder, or back into it, must not be walked.
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), depth(), visitor(location, root));
        } catch (IOException e) {
            throw Unreadable.file(location, e);
        }
    }

    /** The files in the order of their names, then of their paths. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(found.values());
        files.sort(FileSearch::byName);
        return files;
    }

    private static int byName(Path one, Path other) {
        int names = one.getFileName().toString().compareTo(other.getFileName().toString());
        return names == 0 ? one.toString().compareTo(other.toString()) : names;
    }

    List<Problem> problems() {
        return problems;
    }

    private int depth() {
        return recursive ? Integer.MAX_VALUE : 1;
    }

    private FileVisitor<Path> visitor(Path location, Path root) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = !folder.equals(root) && isHidden(folder);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isSql(file) && !isHidden(file) && !attributes.isDirectory()) {
                    take(location.resolve(root.relativize(file)), file, root, attributes);
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private void take(Path shown, Path file, Path root, BasicFileAttributes attributes) throws IOException {
        Path real = attributes.isSymbolicLink() ? target(file) : file;
        if (!real.startsWith(root) || !(attributes.isRegularFile() || Files.isRegularFile(real))) {
            problems.add(Problem.of(
                            ProblemCode.FILE_UNREADABLE,
                            attributes.isSymbolicLink()
                                    ? "\"" + shown + "\" is a link out of the directory of revisions, or to no file"
                                    : "\"" + shown + "\" is no ordinary file")
                    .remedy(Remedy.advice("put the file itself there")));
        } else if (found.putIfAbsent(real, shown) == null) {
            refuseClash(shown, real);
        }
    }

    /** Such a pair cannot be checked out on Windows or macOS. */
    private void refuseClash(Path shown, Path real) {
        Path other = names.putIfAbsent(alike(real.toString()), shown);
        if (other != null) {
            problems.add(Problem.of(
                            ProblemCode.FILE_NAME_CLASH,
                            "\"" + other + "\" and \"" + shown + "\" are one name to Windows and macOS")
                    .remedy(Remedy.advice("rename one of them")));
        }
    }

    /** What is one to systems that tell neither upper from lower case nor an accent from one that stands apart. */
    private String alike(String name) {
        return (ascii.canEncode(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC))
                .toLowerCase(Locale.ROOT);
    }

    private static Path target(Path link) throws IOException {
        return Files.exists(link) ? link.toRealPath() : link.getFileSystem().getPath("");
    }

    private static boolean isSql(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
