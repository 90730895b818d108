package dev.revchain.source;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * The order in which the files of a model are read, the same on every machine: the files of a folder come before the folders
 * in it, so what concerns all stands above what it concerns.
 */
final class FileOrder implements Comparator<Path> {

    @Override
    public int compare(Path one, Path other) {
        int last = Math.min(one.getNameCount(), other.getNameCount()) - 1;
        for (int i = 0; i <= last; i++) {
            boolean oneIsFile = i == one.getNameCount() - 1;
            if (oneIsFile != (i == other.getNameCount() - 1)) {
                return oneIsFile ? -1 : 1;
            }
            int byName = one.getName(i).toString().compareTo(other.getName(i).toString());
            if (byName != 0) {
                return byName;
            }
        }
        return 0;
    }
}
