package dev.revchain.problem;

/**
 * One line of evidence: a short name and a value, which may have several lines.
 *
 * @param name lower-case word or two, such as {@code at} or {@code server}
 * @param value what was seen, exactly as the user or PostgreSQL wrote it
 */
public record Fact(String name, String value) {}
