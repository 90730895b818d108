package dev.revchain.hazard;

import dev.revchain.hazard.Deed.Way;
import dev.revchain.sql.StatementWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sf.jsqlparser.parser.AbstractJSqlParser.Dialect;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.alter.Alter;
import net.sf.jsqlparser.statement.create.index.CreateIndex;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.delete.ParenthesedDelete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.truncate.Truncate;
import net.sf.jsqlparser.statement.update.ParenthesedUpdate;
import net.sf.jsqlparser.statement.update.Update;

/**
 * Reads what a statement does from the tree that JSqlParser makes of it, as far as that can be trusted.
 *
 * <p>JSqlParser drops what it does not understand, so its tree, printed, must give the same tokens again. Even then it may
 * have put them into the wrong places ({@code DROP INDEX CONCURRENTLY i} drops an index called CONCURRENTLY to it), so only
 * those kinds of statement are taken from it where a tree tells more than keywords: what stands in a {@code WITH}, which
 * {@code WHERE} belongs to what, where one action of an {@code ALTER TABLE} ends.
 */
final class TreeReader {

    /** Longer statements are rows, and a parser would choke on them. */
    private static final int LONGEST = 1 << 16;

    /** There may be a million {@code INSERT}, and nothing stands in one without this. */
    private static final Pattern WITH = Pattern.compile("\\bwith\\b", Pattern.CASE_INSENSITIVE);

    private TreeReader() {}

    /** What the statement does; empty when there is no tree to be trusted, or keywords tell as much. */
    static Optional<List<Deed>> read(String sql) {
        boolean plainInsert = sql.regionMatches(true, 0, "insert", 0, "insert".length())
                && !WITH.matcher(sql).find();
        return sql.length() <= LONGEST && !plainInsert ? tree(sql).flatMap(tree -> deeds(tree, sql)) : Optional.empty();
    }

    private static Optional<Statement> tree(String sql) {
        try {
            // Not CCJSqlParserUtil.parse: that starts a thread for each call, and parses twice.
            Statement tree = CCJSqlParserUtil.newParser(sql)
                    .withDialect(Dialect.POSTGRESQL)
                    .Statement();
            return Optional.ofNullable(tree).filter(t -> isFaithful(t, sql));
        } catch (ParseException | RuntimeException | StackOverflowError e) {
            // Its errors list every token it would have liked, and tell nothing about PostgreSQL.
            return Optional.empty();
        }
    }

    private static boolean isFaithful(Statement tree, String sql) {
        return StatementWords.of(tree.toString()).equals(StatementWords.of(sql));
    }

    private static Optional<List<Deed>> deeds(Statement tree, String sql) {
        if (tree instanceof Alter alter) {
            List<StatementWords> actions = alter.getAlterExpressions().stream()
                    .map(action -> StatementWords.of(action.toString()))
                    .toList();
            return Optional.of(List.of(new Deed.AltersTable(name(alter.getTable()), actions)));
        }
        if (tree instanceof CreateIndex index) {
            boolean unique = "UNIQUE".equalsIgnoreCase(index.getIndex().getType());
            return Optional.of(List.of(new Deed.MakesIndex(name(index.getTable()), unique, way(index))));
        }
        if (tree instanceof Truncate truncate) {
            List<String> tables =
                    truncate.getTables().stream().map(TreeReader::name).toList();
            return Optional.of(List.of(new Deed.Truncates(tables, truncate.getCascade())));
        }
        return rows(tree, sql);
    }

    private static Way way(CreateIndex index) {
        if (!index.isConcurrently()) {
            return index.isOnly() ? Way.NOT_YET : Way.AT_ONCE;
        }
        return index.isUsingIfNotExists() ? Way.CONCURRENTLY_UNLESS_THERE : Way.CONCURRENTLY;
    }

    private static Optional<List<Deed>> rows(Statement tree, String sql) {
        List<Deed> deeds = new ArrayList<>();
        if (tree instanceof Delete delete) {
            nested(delete.getWithItemsList(), deeds);
            deeds.add(of(delete));
        } else if (tree instanceof Update update) {
            nested(update.getWithItemsList(), deeds);
            deeds.add(of(update));
        } else if (tree instanceof Insert insert) {
            nested(insert.getWithItemsList(), deeds);
            nested(insert.getSelect() == null ? null : insert.getSelect().getWithItemsList(), deeds);
        } else if (tree instanceof Merge merge) {
            nested(merge.getWithItemsList(), deeds);
        } else if (tree instanceof Select select) {
            nested(select.getWithItemsList(), deeds);
        } else {
            return Optional.empty();
        }
        deeds.add(new Deed.Commands(StatementWords.of(sql)));
        return Optional.of(deeds);
    }

    private static void nested(List<WithItem<?>> items, List<Deed> deeds) {
        for (WithItem<?> item : items == null ? List.<WithItem<?>>of() : items) {
            Statement statement = item.getParenthesedStatement();
            if (statement instanceof ParenthesedDelete delete) {
                deeds.add(of(delete.getDelete()));
            } else if (statement instanceof ParenthesedUpdate update) {
                deeds.add(of(update.getUpdate()));
            }
        }
    }

    private static Deed of(Delete delete) {
        return new Deed.ChangesRows(name(delete.getTable()), true, delete.getWhere() == null);
    }

    private static Deed of(Update update) {
        return new Deed.ChangesRows(name(update.getTable()), false, update.getWhere() == null);
    }

    private static String name(Table table) {
        return StatementWords.of(table.getFullyQualifiedName()).name(0).text();
    }
}
