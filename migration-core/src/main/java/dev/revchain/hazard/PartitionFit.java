package dev.revchain.hazard;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.RelationObject.Table;
import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.diff.Change;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether every row finds its partition.
 *
 * @param partitioned the tables that are partitioned
 * @param places of tables in others
 */
record PartitionFit(List<Table> partitioned, List<Attachment> places) {

    private static final Pattern HASHED = Pattern.compile("FOR VALUES WITH \\(modulus (\\d+), remainder \\d+\\)");

    /** That of a table that is made anew, with all that is within it. */
    static PartitionFit of(Change.Keep keep) {
        List<Table> partitioned = Stream.concat(Stream.of(keep.after()), keep.has().stream())
                .filter(part ->
                        part instanceof Table table && table.partitionKey().isPresent())
                .map(Table.class::cast)
                .toList();
        List<Attachment> places = keep.has().stream()
                .filter(part ->
                        part instanceof Attachment place && place.bound().isPresent())
                .map(Attachment.class::cast)
                .toList();
        return new PartitionFit(partitioned, places);
    }

    /** Whether there is a default partition, or one for each remainder, wherever rows go on. */
    boolean takesAll() {
        return partitioned.stream().allMatch(table -> takesAll(table.id()));
    }

    private boolean takesAll(ObjectId table) {
        List<String> bounds = places.stream()
                .filter(place -> place.parentTable().equals(table))
                .flatMap(place -> place.bound().stream())
                .toList();
        return bounds.contains("DEFAULT") || remainders(bounds);
    }

    /** Each modulus divides the next larger one (PostgreSQL, CREATE TABLE), so all shares can be counted in the smallest. */
    private static boolean remainders(List<String> bounds) {
        List<Long> moduli = bounds.stream()
                .map(HASHED::matcher)
                .filter(Matcher::matches)
                .map(hashed -> Long.parseLong(hashed.group(1)))
                .toList();
        long largest = moduli.stream().mapToLong(modulus -> modulus).max().orElse(1);
        long shares = moduli.stream().mapToLong(modulus -> largest / modulus).sum();
        return shares == largest && moduli.size() == bounds.size();
    }
}
