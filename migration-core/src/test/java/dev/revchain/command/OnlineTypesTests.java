package dev.revchain.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The safer way where a type is made anew, and what stays for a while would have to be of both. */
class OnlineTypesTests extends GeneratingTest {

    private static final String BEFORE = """
            CREATE TYPE status AS ENUM ('new', 'paid', 'done');
            CREATE TABLE orders (id int PRIMARY KEY, user_id int, status status NOT NULL);
            CREATE INDEX orders_open ON orders (user_id) WHERE status <> 'done';
            CREATE INDEX orders_status ON orders (status);
            """;

    @Test
    void anIndexThatNamesALabelOfBeforeIsNotKept() {
        change(BEFORE, BEFORE.replace("done", "returned"));
    }

    @Test
    void anIndexOfSuchAColumnGoesAtOnce() {
        change(BEFORE, BEFORE.replace("'new', ", "").replace("CREATE INDEX orders_status ON orders (status);\n", ""));
    }

    private void change(String before, String after) {
        model(before);
        generate("Begin");
        project.up();
        execute("INSERT INTO orders SELECT i, i, 'paid' FROM generate_series(1, 50) AS i");
        model(after);
        List<Generate.Written> written = generateOnline("Change");
        project.up();
        project.down("-" + written.size());
        project.up();
        assertEquals("50", value("SELECT count(*) FROM orders WHERE status = 'paid'"));
        assertEquals("0", value("SELECT count(*) FROM pg_index WHERE NOT indisvalid"));
        assertEquals(List.of(), generate("Nothing"));
    }
}
