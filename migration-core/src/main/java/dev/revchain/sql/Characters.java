package dev.revchain.sql;

/** PostgreSQL's classes of characters, outside literals: section 4.1 of its documentation, "Lexical Structure". */
final class Characters {

    private static final byte WORD_START = 1;
    private static final byte WORD_PART = 2;
    private static final byte BLANK = 3;
    private static final byte[] CLASSES = classes();

    private Characters() {}

    static boolean startsWord(int c) {
        return c >= 128 || (c >= 0 && CLASSES[c] == WORD_START);
    }

    static boolean inWord(int c) {
        return c >= 128 || (c >= 0 && (CLASSES[c] == WORD_START || CLASSES[c] == WORD_PART));
    }

    static boolean isBlank(int c) {
        return c >= 0 && c < 128 && CLASSES[c] == BLANK;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (char c = 'a'; c <= 'z'; c++) {
            classes[c] = WORD_START;
            classes[Character.toUpperCase(c)] = WORD_START;
        }
        classes['_'] = WORD_START;
        for (char c = '0'; c <= '9'; c++) {
            classes[c] = WORD_PART;
        }
        classes['$'] = WORD_PART;
        for (char c : " \t\n\r\f\u000B".toCharArray()) {
            classes[c] = BLANK;
        }
        return classes;
    }
}
