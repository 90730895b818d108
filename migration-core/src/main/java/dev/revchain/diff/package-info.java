/**
 * Two catalogs to an ordered list of changes. Knows no kind of object: what can be altered in place, and who must step
 * aside meanwhile, it asks through {@link dev.revchain.diff.AlterRules}. May use {@code catalog}.
 */
package dev.revchain.diff;
