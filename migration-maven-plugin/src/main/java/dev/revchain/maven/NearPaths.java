package dev.revchain.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;

/**
 * Paths as a person at a console reads them: what lies below the folder that Maven was called in is named from there, as
 * shells and editors find it.
 *
 * @param folder that Maven was called in, with a separator at its end
 */
record NearPaths(String folder) {

    /** For a console in that folder. */
    static NearPaths to(Path folder) {
        String name = folder.toString();
        return new NearPaths(name.endsWith(File.separator) ? name : name + File.separator);
    }

    /** For the console of this build: a daemon lives in another folder than its client. */
    static NearPaths of(MavenSession session) {
        Properties ofClient = session.getSystemProperties();
        String folder = ofClient == null ? null : ofClient.getProperty("user.dir");
        return to(Path.of(folder == null ? System.getProperty("user.dir") : folder));
    }

    /** A text with its paths made short. */
    String in(String text) {
        if (!text.contains(folder)) {
            return text;
        }
        // A URL, or a longer path that ends alike, has a character of a path before it.
        return text.replaceAll("(?<![\\w./-])" + Pattern.quote(folder) + "(?=\\S)", "");
    }
}
