package dev.revchain.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** A message as part of a file name: small ASCII letters, digits and single underscores between them. */
final class Slug {

    /** Letters that Unicode does not take apart. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı", "i");

    private Slug() {}

    /**
     * @param longest most characters; a longer slug is cut between two words where it can be
     */
    static String of(String message, int longest) {
        String letters = Normalizer.normalize(message, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        String slug = letters.replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        if (slug.length() <= longest) {
            return slug;
        }
        int cut = slug.charAt(longest) == '_' ? longest : slug.lastIndexOf('_', longest);
        return slug.substring(0, cut > 0 ? cut : longest);
    }
}
