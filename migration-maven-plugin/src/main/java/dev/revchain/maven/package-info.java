/**
 * The Maven side: parameters in, words out.
 *
 * <p>One thin Mojo for each goal over the commands of the core. Parameters become requests, events become log lines,
 * problems become the text a Maven user reads, with the names of goals and properties. Nothing is decided here that the
 * core could decide.
 */
package dev.revchain.maven;
