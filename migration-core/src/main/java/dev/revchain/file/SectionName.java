package dev.revchain.file;

import java.util.Locale;

/** The two sections of a revision file. */
public enum SectionName {
    /** What applies the revision. */
    UP,

    /** What takes it back. */
    DOWN;

    /** The line that starts the section, without options. */
    public String line() {
        return "-- " + SectionMark.PREFIX + name().toLowerCase(Locale.ROOT);
    }
}
