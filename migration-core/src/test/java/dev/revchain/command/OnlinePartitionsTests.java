package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The safer way on partitioned tables. */
class OnlinePartitionsTests extends GeneratingTest {

    private static final String EVENTS = """
            CREATE TABLE events (id bigint NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
            CREATE TABLE events_2020 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')
                PARTITION BY RANGE (at);
            CREATE TABLE events_2020_1 PARTITION OF events_2020 FOR VALUES FROM ('2020-01-01') TO ('2020-07-01');
            CREATE TABLE events_2021 PARTITION OF events FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
            """;

    private static final String ROWS = """
            INSERT INTO events SELECT i, date '2020-01-01' + i FROM generate_series(1, 100) AS i;
            INSERT INTO events SELECT i, date '2021-01-01' + i FROM generate_series(1, 100) AS i;
            """;

    private String change(String from, String to) {
        model(from);
        generate("Begin");
        project.up();
        execute(ROWS);
        model(to);
        List<Generate.Written> written = generateOnline("Change");
        project.up();
        project.down("-" + written.size());
        assertEquals("200", value("SELECT count(*) FROM events"));
        project.up();
        assertEquals("0", value("SELECT count(*) FROM pg_index WHERE NOT indisvalid"));
        assertEquals(List.of(), generate("Nothing"));
        return written.stream()
                .map(revision -> section(revision, "up") + "\n" + section(revision, "down"))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    @Test
    void anIndexIsBuiltOnEachPartitionAndAttached() {
        assertEquals("""
                -- migrate:up transaction=false
                CREATE INDEX events_id_idx ON ONLY events (id);
                CREATE INDEX events_2020_id_idx ON ONLY events_2020 (id);
                CREATE INDEX CONCURRENTLY events_2020_1_id_idx ON events_2020_1 (id);
                ALTER INDEX events_2020_id_idx ATTACH PARTITION events_2020_1_id_idx;
                ALTER INDEX events_id_idx ATTACH PARTITION events_2020_id_idx;
                CREATE INDEX CONCURRENTLY events_2021_id_idx ON events_2021 (id);
                ALTER INDEX events_id_idx ATTACH PARTITION events_2021_id_idx;
                -- migrate:down
                DROP INDEX events_id_idx;
                """, change(EVENTS, EVENTS + "CREATE INDEX events_id_idx ON events (id);"));
    }

    @Test
    void theNamesOnPartitionsAreNoLongerThanNamesCanBe() {
        String written = change(EVENTS, EVENTS + "CREATE INDEX " + "i".repeat(63) + " ON events (id);");
        assertEquals(
                List.of(
                        "events_2020_" + "i".repeat(51),
                        "events_2020_1_" + "i".repeat(49),
                        "events_2021_" + "i".repeat(51)),
                written.lines()
                        .filter(line -> line.startsWith("CREATE INDEX "))
                        .map(line -> line.replaceFirst(".* INDEX (?:CONCURRENTLY )?(\\w+) .*", "$1"))
                        .skip(1)
                        .toList());
    }

    @Test
    void aPartitionLeavesConcurrently() {
        String alone = EVENTS.replaceAll("(CREATE TABLE events_2021).*", "$1 (id bigint NOT NULL, at date NOT NULL);");
        String written = change(EVENTS, alone);
        if (Integer.parseInt(value("SHOW server_version_num")) < 140_000) {
            assertEquals("""
                    -- migrate:up
                    ALTER TABLE events DETACH PARTITION events_2021;
                    -- migrate:down
                    ALTER TABLE events ATTACH PARTITION events_2021 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
                    """, written);
            return;
        }
        assertEquals("""
                -- migrate:up transaction=false
                ALTER TABLE events DETACH PARTITION events_2021 CONCURRENTLY;
                -- migrate:down
                ALTER TABLE events_2021 DROP CONSTRAINT events_2021_at_check;
                ALTER TABLE events ATTACH PARTITION events_2021 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');

                -- migrate:up
                ALTER TABLE events_2021 DROP CONSTRAINT events_2021_at_check;
                -- migrate:down
                ALTER TABLE events_2021 ADD CONSTRAINT events_2021_at_check CHECK ((at IS NOT NULL) AND (at >= '2021-01-01'::date) AND (at < '2022-01-01'::date));
                """, written);
    }

    @Test
    void itsIndexesStayWithIt() {
        String index = "CREATE INDEX events_id_idx ON events (id);";
        String alone = EVENTS.replaceAll("(CREATE TABLE events_2021).*", "$1 (id bigint NOT NULL, at date NOT NULL);");
        change(EVENTS + index, alone + index + "CREATE INDEX events_2021_id_idx ON events_2021 (id);");
        assertEquals("1", value("SELECT count(*) FROM pg_indexes WHERE indexname = 'events_2021_id_idx'"));
    }

    @Test
    void whatHasNoSuchFormIsWrittenAsItIs() {
        String unique = EVENTS + "ALTER TABLE events ADD PRIMARY KEY (id, at);";
        assertEquals("""
                -- migrate:up
                ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY (id, at);
                -- migrate:down
                ALTER TABLE events DROP CONSTRAINT events_pkey;
                """, change(EVENTS, unique));
    }
}
