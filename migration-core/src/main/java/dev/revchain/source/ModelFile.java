package dev.revchain.source;

/**
 * A file of a model.
 *
 * @param path below the folder of the model, with slashes
 * @param text DDL
 */
public record ModelFile(String path, String text) {}
