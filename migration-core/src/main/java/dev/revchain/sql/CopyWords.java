package dev.revchain.sql;

/**
 * Tells whether a statement is a {@code COPY} between a table and the client. The grammar takes {@code STDIN} and {@code
 * STDOUT} for one another, so what counts is the word before.
 */
final class CopyWords {

    private enum Seen {
        NOTHING,
        COPY,
        FROM,
        TO,
        FROM_CLIENT,
        TO_CLIENT,
        OTHER
    }

    private Seen seen = Seen.NOTHING;

    void reset() {
        seen = Seen.NOTHING;
    }

    boolean fromClient() {
        return seen == Seen.FROM_CLIENT;
    }

    boolean toClient() {
        return seen == Seen.TO_CLIENT;
    }

    void word(Lexer word, boolean inParentheses) {
        if (inParentheses) {
            return;
        }
        seen = switch (seen) {
            case NOTHING -> word.is("copy") ? Seen.COPY : Seen.OTHER;
            case COPY -> word.is("from") ? Seen.FROM : word.is("to") ? Seen.TO : Seen.COPY;
            case FROM -> client(word) ? Seen.FROM_CLIENT : Seen.OTHER;
            case TO -> client(word) ? Seen.TO_CLIENT : Seen.OTHER;
            default -> seen;
        };
    }

    void other() {
        if (seen == Seen.NOTHING || seen == Seen.FROM || seen == Seen.TO) {
            seen = Seen.OTHER;
        }
    }

    private static boolean client(Lexer word) {
        return word.is("stdin") || word.is("stdout");
    }
}
