/**
 * One class for each verb a user can say, with the record of what it is asked.
 *
 * <p>Everything below comes together here: revision files become a graph, a target a plan, a plan a run or a script. May
 * use every other package; nothing uses it but the border.
 */
package dev.revchain.command;
