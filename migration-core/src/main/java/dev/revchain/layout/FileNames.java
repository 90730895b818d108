package dev.revchain.layout;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names of files for names of objects. They work on every machine: lower case, letters and digits of ASCII, none that
 * Windows keeps for itself, and no two that differ in case alone.
 */
final class FileNames {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9_-]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    /** What Windows takes for a device, whatever comes after the dot. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private final Map<String, String> names = new HashMap<>();

    /** Names for all of these, each of its own. A name that can stand as it is keeps it. */
    FileNames(Collection<String> objects) {
        Set<String> taken = new HashSet<>();
        Set<String> sorted = new TreeSet<>(objects);
        sorted.stream().filter(object -> safe(object).equals(object)).forEach(object -> {
            taken.add(object);
            names.put(object, object);
        });
        for (String object : sorted) {
            names.computeIfAbsent(object, unsafe -> free(safe(unsafe), taken));
        }
    }

    /** The name for one of them, without a suffix. */
    String of(String object) {
        return names.get(object);
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    private static String safe(String object) {
        String plain = MARK.matcher(Normalizer.normalize(object, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String name = OTHER.matcher(plain).replaceAll("_");
        return DEVICE.matcher(name).matches() || name.startsWith("-") ? "_" + name : name;
    }
}
