/**
 * Runs in a JVM of its own, on the class path of the user's project: asks the project's own JPA provider for the DDL of its
 * entities.
 *
 * <p>Uses the JDK alone, and the provider by reflection, so that one set of classes serves all providers and versions, and
 * nothing of ours can be mistaken for something of the project's. What it is told and what it answers are files of
 * properties; see {@link dev.revchain.worker.WorkerKeys}.
 */
package dev.revchain.worker;
