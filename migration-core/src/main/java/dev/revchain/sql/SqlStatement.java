package dev.revchain.sql;

/**
 * One statement of a script.
 *
 * @param text from its first word to its last, without the comments before it and without the closing semicolon;
 *     comments inside it stay, so that positions the server reports are positions in the file
 * @param position of its first character in the file
 * @param copyFromStdin whether it is a {@code COPY … FROM stdin}, whose data follow in the script
 */
public record SqlStatement(String text, SourcePosition position, boolean copyFromStdin) {

    /**
     * Where in the file a place is that the server names.
     *
     * @param serverPosition 1 for the first character of the text; it counts code points, as the field {@code P} of the
     *     server's error message does; what lies outside the text means the nearest end of it
     */
    public SourcePosition positionOf(int serverPosition) {
        int line = position.line();
        int column = position.column();
        int end = offsetOf(serverPosition);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return new SourcePosition(line, column);
    }

    /** Where in the text, in UTF-16 units from 0, a place is that the server names. */
    public int offsetOf(int serverPosition) {
        int characters = Math.min(Math.max(serverPosition - 1, 0), text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, characters);
    }
}
