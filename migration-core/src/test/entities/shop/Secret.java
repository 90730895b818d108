package shop;

/** A value that a converter makes a text of. */
public record Secret(String text) {}
