package dev.revchain.entities;

import dev.revchain.source.ModelStatement;
import dev.revchain.source.SqlFile;
import dev.revchain.sql.LeadingKeyword;
import dev.revchain.sql.SqlStatement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a provider's script is part of a model.
 *
 * @param schema the statements that are
 * @param warnings of those that are not
 */
record EntityDdl(List<ModelStatement> schema, List<String> warnings) {

    private static final Pattern CREATE_SCHEMA = Pattern.compile("^create schema (?!if )", Pattern.CASE_INSENSITIVE);

    static EntityDdl read(Path script) {
        List<ModelStatement> schema = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (ModelStatement statement : new SqlFile(script).unjudged()) {
            if (LeadingKeyword.of(statement.sql()).equals("insert")) {
                warnings.add("Rows are no part of a model; this belongs into a revision: "
                        + statement.sql().text());
            } else {
                schema.add(new ModelStatement(tolerant(statement.sql()), statement.file()));
            }
        }
        return new EntityDdl(schema, warnings);
    }

    /** A provider makes every schema that an entity names, even {@code public}, or one that is made elsewhere. */
    private static SqlStatement tolerant(SqlStatement sql) {
        String text = CREATE_SCHEMA.matcher(sql.text()).replaceFirst("create schema if not exists ");
        return new SqlStatement(text, sql.position(), sql.copyFromStdin());
    }
}
