package dev.revchain.sql;

/**
 * What stands for the SQL of a section; equal when the section does the same, whatever its comments, line breaks, indentation, the
 * case of words without quotes, and blanks beside brackets and commas. Other blanks count: some of them mean something.
 *
 * @param value {@code v1:} and 64 hexadecimal digits; should the way of computing it ever change, so does the prefix
 */
public record Checksum(String value) {

    @Override
    public String toString() {
        return value;
    }
}
