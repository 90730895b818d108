package dev.revchain.sql;

import java.util.Map;

/** Commands of psql, and what to write instead of them. */
final class PsqlCommand {

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("restrict", "delete the line: pg_dump writes it for psql alone"),
            Map.entry("unrestrict", "delete the line: pg_dump writes it for psql alone"),
            Map.entry("connect", "delete the line: the connection is the goal's own"),
            Map.entry("c", "delete the line: the connection is the goal's own"),
            Map.entry("copy", "write COPY ... FROM stdin; and the rows after it, ended by a line \\."),
            Map.entry("i", "put the text of that file here, or make it a revision of its own"),
            Map.entry("ir", "put the text of that file here, or make it a revision of its own"),
            Map.entry("include", "put the text of that file here, or make it a revision of its own"),
            Map.entry("include_relative", "put the text of that file here, or make it a revision of its own"),
            Map.entry("set", "write the value itself where it is used"),
            Map.entry("gset", "write a DO block, which has variables"),
            Map.entry("gexec", "write a DO block with EXECUTE"),
            Map.entry("encoding", "delete the line: revision files are UTF-8"),
            Map.entry("echo", "write DO $$ BEGIN RAISE NOTICE '...'; END $$"),
            Map.entry("if", "write a DO block with IF"),
            Map.entry("g", "write ; instead"),
            Map.entry(".", "delete the line: it ends the rows of a COPY, and none is open here"));

    private PsqlCommand() {}

    /** What to do about a command. */
    static String insteadOf(String command) {
        return INSTEAD.getOrDefault(command, "delete it: a revision is plain SQL, and psql does not run it");
    }
}
