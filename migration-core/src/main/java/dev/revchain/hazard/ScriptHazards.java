package dev.revchain.hazard;

import dev.revchain.catalog.Catalog;
import dev.revchain.catalog.ObjectId;
import dev.revchain.ddl.DdlStatement;
import dev.revchain.ddl.Script;
import dev.revchain.rename.Doubt;
import dev.revchain.sql.StatementWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A script that we wrote, with what is dangerous in it.
 *
 * @param statements in order
 */
public record ScriptHazards(List<Judged> statements) {

    public ScriptHazards {
        statements = List.copyOf(statements);
    }

    /**
     * One statement of the script.
     *
     * @param statement as it was written
     * @param hazards none when it is harmless
     */
    public record Judged(DdlStatement statement, List<Hazard> hazards) {
        public Judged {
            hazards = List.copyOf(hazards);
        }
    }

    /**
     * Judges a script.
     *
     * @param before what is there when the script begins, with its new name what it renames first
     * @param doubts what vanishes, and may only be renamed
     */
    public static ScriptHazards of(Script script, Catalog before, List<Doubt> doubts) {
        Known known = new Known(before);
        DeedJudge deeds = new DeedJudge(known);
        CopyJudge copies = new CopyJudge(known);
        SameKeys keys = SameKeys.in(script);
        ChangeJudge changes = new ChangeJudge(before);
        MaybeRenames renames = new MaybeRenames(doubts);
        List<Judged> judged = new ArrayList<>();
        for (DdlStatement statement : script.statements()) {
            Findings found = new Findings();
            renames.judge(statement.cause(), found);
            changes.judge(statement, found);
            deeds.judge(WordReader.read(StatementWords.of(statement.sql()))).stream()
                    .filter(hazard -> ChangeJudge.isReal(hazard, statement.cause()) && keys.mayBreak(hazard, statement))
                    .map(hazard -> ChangeJudge.worded(hazard, statement.cause()))
                    .forEach(hazard -> found.add(hazard.code(), hazard.subject(), hazard.because()));
            copies.judge(statement, found);
            judged.add(new Judged(statement, found.all()));
        }
        return new ScriptHazards(judged);
    }

    /** The same, with a word about the online way for what is dangerous about these objects. */
    public ScriptHazards curedOnline(Set<ObjectId> subjects) {
        return new ScriptHazards(statements.stream()
                .map(judged -> subjects.contains(judged.statement().cause().subject())
                        ? new Judged(
                                judged.statement(),
                                judged.hazards().stream()
                                        .map(Hazard::curedOnline)
                                        .toList())
                        : judged)
                .toList());
    }

    /** The script without what is dangerous in it. */
    public Script script() {
        return new Script(statements.stream().map(Judged::statement).toList());
    }

    /** All hazards, in the order of the statements. */
    public List<Hazard> all() {
        return statements.stream()
                .flatMap(judged -> judged.hazards().stream())
                .distinct()
                .toList();
    }

    /** The script as it stands in a file, with the hazards as comments above each statement. */
    public String text() {
        Set<String> told = new HashSet<>();
        return statements.stream()
                .map(judged -> HazardComment.above(judged.hazards(), told)
                        + judged.statement().sql() + ";\n")
                .collect(Collectors.joining("\n"));
    }
}
