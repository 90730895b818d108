package dev.revchain.file;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import dev.revchain.revision.RevisionId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How revision files are called. The tokens are Alembic's, in braces: {@code {id}} (or {@code {rev}}), {@code {slug}},
 * {@code {epoch}}, {@code {year}}, {@code {month}}, {@code {day}}, {@code {hour}}, {@code {minute}}, {@code {second}}.
 *
 * <p>Whatever the id and the message are, a name stays in its folder and is one that Windows can have: they give
 * letters, digits, dots and underscores only.
 *
 * @param template with {@code {id}} or {@code {slug}} at least, else all files had one name; {@code .sql} is added;
 *     a slash puts files into folders
 * @param slugLength most characters of the slug
 * @param zone in which year, day and hour are meant
 */
public record FileNameTemplate(String template, int slugLength, ZoneId zone) {

    /** The template that is used when none is set. */
    public static final String DEFAULT = "{year}_{month}_{day}_{hour}{minute}-{id}_{slug}";

    /** Most characters of a slug when nothing else is set, as Alembic has it. */
    public static final int SLUG_LENGTH = 40;

    private static final String SUFFIX = ".sql";
    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._+@ -]+");
    private static final Pattern DEVICE = Pattern.compile("(?i)(^|/)(con|prn|aux|nul|com\\d|lpt\\d)(?=[./]|$)");
    private static final Map<String, Function<Values, String>> TOKENS = tokens();

    /**
     * A template that gives names.
     *
     * @throws dev.revchain.problem.MigrationException.Refused PARAMETER_INVALID
     */
    public FileNameTemplate {
        Matcher matcher = TOKEN.matcher(template);
        boolean distinguishes = false;
        while (matcher.find()) {
            String token = matcher.group(1);
            if (!TOKENS.containsKey(token)) {
                throw refusal("\"{" + token + "}\" is no token of a file name template");
            }
            distinguishes |= Set.of("id", "rev", "slug").contains(token);
        }
        if (!distinguishes) {
            throw refusal("the file name template \"" + template + "\" gives every revision the same name");
        }
        refusePath(template, TOKEN.matcher(template).replaceAll("x"));
        if (slugLength < 1) {
            throw refusal("the slug length " + slugLength + " is less than 1");
        }
    }

    /** The default template, in some time zone. */
    public static FileNameTemplate standard(ZoneId zone) {
        return new FileNameTemplate(DEFAULT, SLUG_LENGTH, zone);
    }

    /** Whether it puts files into folders, so that the directory must be read with the folders in it. */
    public boolean hasFolders() {
        return template.indexOf('/') >= 0;
    }

    /** The name of a revision's file, relative to its directory; slashes part folders. */
    public String nameOf(RevisionId id, String message, Instant createDate) {
        Values values = new Values(word(id.value()), Slug.of(message, slugLength), createDate.atZone(zone));
        Matcher matcher = TOKEN.matcher(template.endsWith(SUFFIX) ? cut(template) : template);
        String name = matcher.replaceAll(
                token -> Matcher.quoteReplacement(TOKENS.get(token.group(1)).apply(values)));
        String tidy = name.replaceAll("[ ._+@-]+(?=/|$)", "");
        String whole = tidy.isEmpty() || tidy.endsWith("/") ? tidy + values.id() : tidy;
        return DEVICE.matcher(whole).replaceAll("$1$2_") + SUFFIX;
    }

    private record Values(String id, String slug, ZonedDateTime time) {}

    private static String cut(String template) {
        return template.substring(0, template.length() - SUFFIX.length());
    }

    /** An id may hold any letters; a file name had better not. */
    private static String word(String id) {
        return id.replaceAll("[^A-Za-z0-9_.]", "_").replaceAll("^\\.+|\\.+$", "_");
    }

    private static void refusePath(String template, String example) {
        for (String part : example.split("/", -1)) {
            boolean bad = part.isBlank()
                    || part.startsWith(".")
                    || !PLAIN.matcher(part).matches();
            if (bad || part.endsWith(" ")) {
                throw refusal("the file name template \"" + template + "\" gives no name that every system can have");
            }
        }
    }

    private static Map<String, Function<Values, String>> tokens() {
        Map<String, Function<Values, String>> tokens = new LinkedHashMap<>();
        tokens.put("id", Values::id);
        tokens.put("rev", Values::id);
        tokens.put("slug", Values::slug);
        tokens.put("epoch", values -> String.valueOf(values.time().toEpochSecond()));
        tokens.put(
                "year",
                values -> String.format(Locale.ROOT, "%04d", values.time().getYear()));
        tokens.put("month", values -> two(values.time().getMonthValue()));
        tokens.put("day", values -> two(values.time().getDayOfMonth()));
        tokens.put("hour", values -> two(values.time().getHour()));
        tokens.put("minute", values -> two(values.time().getMinute()));
        tokens.put("second", values -> two(values.time().getSecond()));
        return tokens;
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static RuntimeException refusal(String sentence) {
        return Problem.of(ProblemCode.PARAMETER_INVALID, sentence)
                .remedy(Remedy.advice("there are {" + String.join("}, {", TOKENS.keySet()) + "}"))
                .remedy(Remedy.set("fileTemplate", DEFAULT, "is the default"))
                .refused();
    }
}
