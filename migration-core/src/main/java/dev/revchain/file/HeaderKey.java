package dev.revchain.file;

import dev.revchain.problem.Spelling;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of a header; upper and lower case are the same. */
enum HeaderKey {
    REVISION_ID("Revision ID", " id rev revid "),
    REVISES("Revises", " downrevision downrevisions parent parents "),
    CREATE_DATE("Create Date", " created date creationdate "),
    BRANCH_LABELS("Branch Labels", " labels label branch "),
    DEPENDS_ON("Depends On", " depends dependencies requires "),
    /** Written by the machine alone, so no other word is taken for it. */
    PROVED("Proved", "");

    private final String words;
    private final String otherWords;

    HeaderKey(String words, String otherWords) {
        this.words = words;
        this.otherWords = otherWords;
    }

    /** As it stands in a file. */
    String words() {
        return words;
    }

    static Optional<HeaderKey> of(String text) {
        for (HeaderKey key : values()) {
            if (key.words.equalsIgnoreCase(text)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The key that a misspelt one was probably meant to be. */
    static Optional<HeaderKey> resembling(String text) {
        String letters = Spelling.letters(text);
        return Arrays.stream(values())
                .filter(key -> !key.otherWords.isEmpty())
                .filter(key -> key.otherWords.contains(" " + letters + " ") || Spelling.distance(text, key.words) <= 2)
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(HeaderKey::words).collect(Collectors.joining(", "));
    }
}
