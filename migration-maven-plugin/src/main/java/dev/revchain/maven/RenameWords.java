package dev.revchain.maven;

import dev.revchain.rename.RenameParameter;
import dev.revchain.rename.Taken;

/** What was taken for a rename, as a Maven user reads it. */
final class RenameWords {

    private RenameWords() {}

    static String of(Taken taken) {
        String why = switch (taken.reason().kind()) {
            case PARAMETER -> "migrate.rename says so";
            case COMMENT -> "a comment says so: " + taken.reason().text();
            case ANSWER -> "you said so";
            case SAME -> "nothing else of it changes";
        };
        return "Taken as a rename: the " + taken.rename().from().kind().word() + " "
                + RenameParameter.name(taken.rename().from()) + " becomes "
                + RenameParameter.name(taken.rename().to()) + " (" + why + ").";
    }
}
