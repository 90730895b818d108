package dev.revchain.ddl;

import dev.revchain.catalog.TablePart.Attachment;
import dev.revchain.catalog.TablePart.Cluster;
import dev.revchain.catalog.TablePart.Legacy;
import dev.revchain.catalog.TablePart.ReplicaIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table's place under others, its replica identity, and its clustering. */
final class TablePartDdl {

    private TablePartDdl() {}

    /** {@code ATTACH PARTITION} and {@code INHERIT}. */
    record Attachments() implements ObjectDdl<Attachment> {
        @Override
        public List<String> create(Attachment place) {
            return attach(place, Map.of());
        }

        /** Gives the table its parent, with the checks that this asks for and that are not there. */
        List<String> attach(Attachment place, Map<String, String> there) {
            String child = Names.qualified(place.owner());
            String parent = Names.qualified(place.parentTable());
            List<String> commands = new ArrayList<>();
            place.legacy().value().checks().forEach((name, check) -> {
                if (!check.equals(there.get(name))) {
                    commands.add("ALTER TABLE " + child + " ADD CONSTRAINT " + Names.quote(name) + " " + check);
                }
            });
            commands.add(place.bound()
                    .map(bound -> "ALTER TABLE " + parent + " ATTACH PARTITION " + child + " " + bound)
                    .orElseGet(() -> "ALTER TABLE " + child + " INHERIT " + parent));
            return commands;
        }

        @Override
        public List<String> drop(Attachment place) {
            return detach(place, place.legacy().value());
        }

        /** Takes the table away from its parent, and what is to go of all that it got from there. */
        List<String> detach(Attachment place, Legacy going) {
            String child = Names.qualified(place.owner());
            String parent = Names.qualified(place.parentTable());
            List<String> commands = new ArrayList<>();
            commands.add(
                    place.bound().isEmpty()
                            ? "ALTER TABLE " + child + " NO INHERIT " + parent
                            : "ALTER TABLE " + parent + " DETACH PARTITION " + child);
            for (String name : going.constraints()) {
                commands.add("ALTER TABLE " + child + " DROP CONSTRAINT IF EXISTS " + Names.quote(name));
            }
            for (String name : going.indexes()) {
                commands.add(
                        "DROP INDEX IF EXISTS " + Names.qualified(place.owner().part(0), name));
            }
            return commands;
        }

        @Override
        public Optional<List<String>> alter(Attachment before, Attachment after) {
            return Optional.empty();
        }
    }

    /** {@code REPLICA IDENTITY}. */
    record ReplicaIdentities() implements ObjectDdl<ReplicaIdentity> {
        @Override
        public List<String> create(ReplicaIdentity identity) {
            String mode = switch (identity.mode()) {
                case FULL, NOTHING -> identity.mode().name();
                case INDEX -> "USING INDEX " + Names.quote(identity.index().orElse(""));
            };
            return List.of(Names.alterTable(identity.owner()) + " REPLICA IDENTITY " + mode);
        }

        @Override
        public List<String> drop(ReplicaIdentity identity) {
            return List.of(Names.alterTable(identity.owner()) + " REPLICA IDENTITY DEFAULT");
        }

        @Override
        public Optional<List<String>> alter(ReplicaIdentity before, ReplicaIdentity after) {
            return Optional.of(create(after));
        }
    }

    /** {@code CLUSTER ON}. */
    record Clusters() implements ObjectDdl<Cluster> {
        @Override
        public List<String> create(Cluster cluster) {
            return List.of(clustered(cluster) + " CLUSTER ON " + Names.quote(cluster.index()));
        }

        @Override
        public List<String> drop(Cluster cluster) {
            return List.of(clustered(cluster) + " SET WITHOUT CLUSTER");
        }

        @Override
        public Optional<List<String>> alter(Cluster before, Cluster after) {
            return Optional.of(create(after));
        }

        private static String clustered(Cluster cluster) {
            return "ALTER " + cluster.owner().kind().keyword() + " " + Names.qualified(cluster.owner());
        }
    }
}
