package dev.revchain.maven;

import dev.revchain.command.Script;
import dev.revchain.execute.Report;
import dev.revchain.execute.Resumption;
import dev.revchain.execute.RunSettings;
import dev.revchain.execute.RunSettings.TransactionMode;
import dev.revchain.plan.Direction;
import dev.revchain.plan.Plan;
import dev.revchain.revision.RevisionId;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.maven.plugins.annotations.Parameter;

/** What {@code up} and {@code down} share. */
abstract class RunningMojo extends DatabaseMojo {

    /**
     * Longest wait for another run on the same database, in seconds; 0 tries once.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.lockTimeout", defaultValue = "60")
    private String lockTimeout;

    /**
     * Longest wait of a statement for a lock on a table, in seconds; 0 waits for ever. A statement that waits makes all
     * that come after it wait too, so on a busy database a few seconds are wise.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.tableLockTimeout", defaultValue = "0")
    private String tableLockTimeout;

    /**
     * Longest time that one statement may take, in seconds; 0 is no limit.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.statementTimeout", defaultValue = "0")
    private String statementTimeout;

    /**
     * How many transactions a run has: {@code revision} for one each, {@code single} for all or nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.transactionMode", defaultValue = "revision")
    private String transactionMode;

    /**
     * What to do with a statement outside a transaction of which nobody can tell whether an earlier run did it:
     * {@code ask} refuses and says what to look at, {@code repeat} runs it again, {@code skip} takes it as done.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.resume", defaultValue = "ask")
    private String resume;

    /**
     * Whether to write the SQL as a script for {@code psql} instead of running it. The target is then a range,
     * {@code from:to}; {@code current} in it asks the database.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.sql", defaultValue = "false")
    private boolean sql;

    /**
     * A file for the script, instead of the console.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.outputFile")
    private String outputFile;

    /**
     * Whether to show what would be run, and its SQL, and do nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    private boolean dryRun;

    RunningMojo(Services services) {
        super(services);
    }

    @Override
    protected final void run() {
        if (given("sql", sql)) {
            write(script -> new Script(new Script.Request(revisions(), target(), direction(), settings()))
                    .write(script, this::database));
        } else if (given("dryRun", dryRun)) {
            getLog().info("Dry run: this is what would be sent to the database; nothing is.");
            write(this::dryRun);
        } else {
            tell(runRevisions());
        }
    }

    /** Where to go, as typed. */
    protected abstract String target();

    /** Which way the goal goes. */
    protected abstract Direction direction();

    /** Goes there. */
    protected abstract Report runRevisions();

    /** Writes what would be sent to the database. */
    protected abstract Plan dryRun(Writer script);

    private void write(Function<Writer, Plan> writing) {
        new Answer(getLog(), given("outputFile", outputFile).map(baseDirectory()::resolve)).giveBare(script -> {
            Plan plan = writing.apply(script);
            if (plan.isEmpty()) {
                getLog().info("Nothing to do: already at " + heads(plan.headsAfter()));
            }
            return !plan.isEmpty();
        });
    }

    private void tell(Report report) {
        if (report.steps().isEmpty()) {
            getLog().info("Nothing to do: already at " + heads(report.headsAfter()));
        } else {
            int count = report.steps().size();
            getLog().info(count + (count == 1 ? " revision" : " revisions") + ", now at " + heads(report.headsAfter()));
        }
    }

    /** Where a database is. */
    static String heads(Set<RevisionId> heads) {
        StringJoiner words = new StringJoiner(", ").setEmptyValue("base");
        for (RevisionId head : new TreeSet<>(heads)) {
            words.add(head.value());
        }
        return words.toString();
    }

    final Resumption resumption() {
        return Choice.of(Resumption.class, "resume", given("resume", resume).orElse("ask"));
    }

    @Override
    final RunSettings settings() {
        RunSettings plain = super.settings();
        return new RunSettings(
                plain.versionTable(),
                Choice.of(
                        TransactionMode.class,
                        "transactionMode",
                        given("transactionMode", transactionMode).orElse("revision")),
                plain.lockTimeout(),
                seconds("tableLockTimeout", tableLockTimeout),
                seconds("statementTimeout", statementTimeout),
                plain.sessionPooler(),
                plain.toolVersion());
    }

    @Override
    final Duration lockTimeout() {
        return seconds("lockTimeout", lockTimeout);
    }

    private Duration seconds(String parameter, String configured) {
        return Choice.seconds(parameter, given(parameter, configured).orElse("0"));
    }

    /** The words of a list that was typed with commas. */
    static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        for (String word : list.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
