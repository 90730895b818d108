package dev.revchain.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What files for objects are called. */
class FileNamesTests {

    @Test
    void keepsWhatWorksEverywhere() {
        assertEquals(List.of("users", "order_items", "t1", "a-b"), names("users", "order_items", "t1", "a-b"));
    }

    @Test
    void writesTheRestInWhatWorksEverywhere() {
        assertEquals(
                List.of("order_items", "gro_e", "_a_b", "_", "_con", "_com1", "_-rf"),
                names("Order Items", "Größe", "../a/b", "表", "con", "COM1", "-rf"));
    }

    @Test
    void givesEachANameOfItsOwn() {
        assertEquals(List.of("users_3", "users", "users_2", "users_4"), names("USERS", "users", "users_2", "Users"));
        assertEquals(List.of("_", "__2"), names("表", "列").stream().sorted().toList());
    }

    private static List<String> names(String... objects) {
        FileNames names = new FileNames(Arrays.asList(objects));
        return Arrays.stream(objects).map(names::of).toList();
    }
}
