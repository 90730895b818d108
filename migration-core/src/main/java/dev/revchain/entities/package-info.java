/**
 * JPA entities as a source of a model: finds the classes, has the project's own provider write their DDL in a JVM of its
 * own, and hands that on as any other DDL.
 *
 * <p>May use {@code worker}, {@code source}, {@code database}, {@code naming}, {@code sql}, {@code disk} and {@code problem}.
 */
package dev.revchain.entities;
