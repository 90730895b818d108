package dev.revchain.sql;

import dev.revchain.problem.MigrationException;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scripts read to their end. */
final class Scripts {

    private Scripts() {}

    static StatementReader reader(String script) {
        return new StatementReader(new StringReader(script), SourcePosition.START, "a.sql");
    }

    /** A reader that gives a few characters at a time, so that every token is cut somewhere. */
    static StatementReader drippingReader(String script, int portion) {
        Reader drip = new StringReader(script) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, portion));
            }
        };
        return new StatementReader(drip, SourcePosition.START, "a.sql");
    }

    static List<SqlStatement> statements(StatementReader reader) {
        List<SqlStatement> statements = new ArrayList<>();
        for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
            statements.add(next.get());
        }
        return statements;
    }

    static List<String> texts(String script) {
        return statements(reader(script)).stream().map(SqlStatement::text).toList();
    }

    static List<Problem> problems(String script) {
        StatementReader reader = reader(script);
        List<Problem> problems = new ArrayList<>();
        boolean more = true;
        while (more) {
            try {
                more = reader.next().isPresent();
            } catch (MigrationException.Refused e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }

    /** The only problem's code and place, such as {@code SQL_UNTERMINATED a.sql:1:8}. */
    static String problem(String script) {
        List<Problem> problems = problems(script);
        if (problems.size() != 1) {
            throw new AssertionError("not one problem: " + problems);
        }
        return summary(problems.get(0));
    }

    static String summary(Problem problem) {
        return problem.code() + " " + fact(problem, "at");
    }

    static String fact(Problem problem, String name) {
        return problem.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    static List<ProblemCode> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    static String read(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
