package dev.revchain.naming;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.catalog.SchemaObject;
import dev.revchain.catalog.TablePart.Constraint;
import dev.revchain.catalog.TablePart.ConstraintType;
import dev.revchain.catalog.TablePart.Index;
import dev.revchain.sql.CreatedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A constraint or an index of a table, as far as its name goes.
 *
 * @param type of the constraint; none for an index
 */
record NamedPart(ObjectId id, String table, Optional<ConstraintType> type, String definition) {

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"]|\"\")+)\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

    static Optional<NamedPart> of(SchemaObject object) {
        if (object instanceof Constraint constraint && constraint.id().kind() != ObjectKind.DOMAIN_CONSTRAINT) {
            return Optional.of(new NamedPart(
                    constraint.id(),
                    constraint.owner().last(),
                    Optional.of(constraint.type()),
                    constraint.definition()));
        }
        return object instanceof Index index
                ? Optional.of(new NamedPart(index.id(), index.owner().last(), Optional.empty(), index.definition()))
                : Optional.empty();
    }

    /** The object but for its name: equal for two of which one can be the other. */
    static SchemaObject nameless(SchemaObject object) {
        return withId(object, object.id().withName(""));
    }

    static SchemaObject withId(SchemaObject object, ObjectId id) {
        if (object instanceof Constraint c) {
            return new Constraint(id, c.owner(), c.type(), c.definition(), c.options());
        }
        Index i = (Index) object;
        return new Index(id, i.owner(), i.definition(), i.options(), i.statistics(), i.valid());
    }

    /** Whether that can be the table it stands on. */
    boolean isOn(CreatedName table) {
        return table.kind().equals("table") && table.mayBe(new CreatedName("table", id.part(0), this.table));
    }

    String name() {
        return id.last();
    }

    /** The columns in the first parentheses: the first word of each that stands there. */
    List<String> columns() {
        int from = definition.indexOf('(');
        int to = definition.indexOf(')', from);
        List<String> columns = new ArrayList<>();
        if (from >= 0 && to > from) {
            for (String column : definition.substring(from + 1, to).split(",", -1)) {
                columns.addAll(words(column).stream().limit(1).toList());
            }
        }
        return columns;
    }

    /** All that could be names in the definition. */
    List<String> words() {
        return words(definition);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(
                    matcher.group(1) == null
                            ? matcher.group()
                            : matcher.group(1).replace("\"\"", "\""));
        }
        return words;
    }
}
