package dev.revchain.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;

/**
 * Paths as a person at a console reads them: what lies below the folder that Maven was called in is named from there, as
 * shells and editors find it.
 *
 * @param below matches the part of a path that is left out
 */
record NearPaths(Pattern below) {

    /** For a console in that folder. */
    static NearPaths to(Path folder) {
        String prefix = folder.toString() + (folder.toString().endsWith(File.separator) ? "" : File.separator);
        // A URL, or a longer path that ends alike, has a character of a path before it.
        return new NearPaths(Pattern.compile("(?<![\\w./-])" + Pattern.quote(prefix) + "(?=\\S)"));
    }

    /** For the console of this build: a daemon lives in another folder than its client. */
    static NearPaths of(MavenSession session) {
        return to(Path.of(Optional.ofNullable(session.getSystemProperties())
                .map(properties -> properties.getProperty("user.dir"))
                .orElseGet(() -> System.getProperty("user.dir"))));
    }

    /** A text with its paths made short. */
    String in(String text) {
        return below.matcher(text).replaceAll("");
    }
}
