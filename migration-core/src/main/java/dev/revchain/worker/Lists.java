package dev.revchain.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** Lists and maps in a file of properties. */
public final class Lists {

    private Lists() {}

    /** Writes a list. */
    public static void put(Properties properties, String key, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            properties.setProperty(key + i, values.get(i));
        }
    }

    /** Reads a list. */
    public static List<String> get(Properties properties, String key) {
        List<String> values = new ArrayList<>();
        for (String value = properties.getProperty(key + 0);
                value != null;
                value = properties.getProperty(key + values.size())) {
            values.add(value);
        }
        return values;
    }

    /** Reads all that begins with a prefix, under what stands behind it. */
    static Map<String, String> below(Properties properties, String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (key.startsWith(prefix)) {
                values.put(key.substring(prefix.length()), properties.getProperty(key));
            }
        }
        return values;
    }
}
