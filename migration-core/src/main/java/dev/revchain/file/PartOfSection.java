package dev.revchain.file;

import dev.revchain.sql.SqlStatement;
import java.util.function.Predicate;

/**
 * A section without some of its statements.
 *
 * @param whole with all of them
 * @param unwanted tells which are left out
 */
public record PartOfSection(Section whole, Predicate<SqlStatement> unwanted) implements Section {

    @Override
    public SectionReader open() {
        SectionReader reader = whole.open();
        reader.statements().leaveOut(unwanted);
        return reader;
    }
}
