/**
 * What can go wrong, as values.
 *
 * <p>A {@link dev.revchain.problem.Problem} is a fact with its evidence and its remedies; the one unchecked exception,
 * {@link dev.revchain.problem.MigrationException}, carries problems from the place that found them to the border that
 * words them. The lowest package: it uses the JDK alone and knows no other package of the house.
 */
package dev.revchain.problem;
