package dev.revchain.sql;

/**
 * One statement of a script.
 *
 * @param text from its first word to its last, without the comments before it and without the closing semicolon;
 *     comments inside it stay, so that positions the server reports are positions in the file
 * @param position of its first character in the file
 * @param copyFromStdin whether it is a {@code COPY … FROM stdin}, whose data follow in the script
 */
public record SqlStatement(String text, SourcePosition position, boolean copyFromStdin) {}
