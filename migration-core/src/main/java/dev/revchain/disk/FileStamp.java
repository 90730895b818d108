package dev.revchain.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what is noticed that a file was written since it was read.
 *
 * @param modified when it was last written
 * @param size in bytes
 */
public record FileStamp(FileTime modified, long size) {

    /** The stamp of a file as it is now. */
    public static FileStamp of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileStamp(attributes.lastModifiedTime(), attributes.size());
    }
}
