package dev.revchain.command;

import dev.revchain.catalog.CatalogFilter;
import dev.revchain.introspect.ReadOptions;

/**
 * What of a model counts.
 *
 * @param grants whether grants and default privileges do
 * @param owners whether owners do
 * @param filter which schemas and objects do
 */
public record ModelReading(boolean grants, boolean owners, CatalogFilter filter) {

    Comparison.Reading comparison() {
        return new Comparison.Reading(new ReadOptions(grants, owners), filter);
    }
}
