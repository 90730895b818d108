package dev.revchain.introspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query kept as a resource. {@code @user(n)} stands for "a schema of the user's", {@code @own(c)} for "no part of an
 * extension", {@code @made(p)} for "nor of anything else", {@code @parameters(i)} for the storage parameters of an index as
 * PostgreSQL prints them; a line that ends with {@code -- since 14} or {@code -- before 14} is for these versions alone.
 */
record Query(String name) {

    private static final String NO_PART =
            "NOT EXISTS (SELECT 1 FROM pg_depend own" + " WHERE own.classid = $1.tableoid AND own.objid = $1.oid ";
    private static final Pattern USER = Pattern.compile("@user\\((\\w+)\\)");
    private static final Pattern OWN = Pattern.compile("@own\\((\\w+)\\)");
    private static final Pattern MADE = Pattern.compile("@made\\((\\w+)\\)");
    private static final Pattern PARAMETERS = Pattern.compile("@parameters\\((\\w+)\\)");
    private static final String PRINTED_PARAMETERS = """
            (SELECT ' WITH (' || string_agg(quote_ident(split_part(o, '=', 1)) || '='
                 || CASE WHEN quote_ident(substr(o, position('=' IN o) + 1)) = substr(o, position('=' IN o) + 1)
                         THEN substr(o, position('=' IN o) + 1)
                         ELSE quote_literal(substr(o, position('=' IN o) + 1)) END, ', ') || ')'
             FROM unnest(coalesce($1.reloptions, ARRAY['=']::text[])) o)""";
    private static final Pattern BOUND = Pattern.compile(".*-- (since|before) (\\d+)$");

    String text(int majorVersion) {
        String sql =
                resource().lines().filter(line -> isFor(line, majorVersion)).collect(Collectors.joining("\n"));
        sql = USER.matcher(sql).replaceAll("$1.nspname !~ '^pg_' AND $1.nspname <> 'information_schema'");
        sql = OWN.matcher(sql).replaceAll(NO_PART + "AND own.deptype = 'e')");
        sql = PARAMETERS.matcher(sql).replaceAll(PRINTED_PARAMETERS);
        return MADE.matcher(sql).replaceAll(NO_PART + "AND own.deptype IN ('e', 'i'))");
    }

    private static boolean isFor(String line, int majorVersion) {
        Matcher bound = BOUND.matcher(line);
        if (!bound.matches()) {
            return true;
        }
        int version = Integer.parseInt(bound.group(2));
        return bound.group(1).equals("since") == majorVersion >= version;
    }

    private String resource() {
        try (InputStream stream = Query.class.getResourceAsStream(name + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
