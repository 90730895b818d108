package dev.revchain.maven;

import dev.revchain.command.Generate;
import dev.revchain.command.NewRevision;
import dev.revchain.file.FileNameTemplate;
import dev.revchain.file.RevisionIdSource;
import dev.revchain.hazard.Hazard;
import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that write a revision file. */
abstract class WritingMojo extends ModelMojo {

    /**
     * What the revision does, in one line. On the command line {@code -Dm} is short for it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.message")
    private String message;

    /**
     * The id of the revision; made up when not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.revisionId")
    private String revisionId;

    /**
     * A label for the branch that begins here; several with commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.branchLabel")
    private String branchLabel;

    /**
     * Whether the parent may have children already, so that a new branch begins.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.splice", defaultValue = "false")
    private boolean splice;

    /**
     * Which of the locations the file goes to; that of its parent when not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.location")
    private String location;

    /**
     * How revision files are called. Tokens: {@code {id}}, {@code {slug}}, {@code {epoch}}, {@code {year}},
     * {@code {month}}, {@code {day}}, {@code {hour}}, {@code {minute}}, {@code {second}}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.fileTemplate", defaultValue = FileNameTemplate.DEFAULT)
    private String fileTemplate;

    /**
     * Most characters of the message in the file's name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.slugLength", defaultValue = "40")
    private String slugLength;

    /**
     * The time zone of the date in the file's name, such as {@code UTC} or {@code Europe/Berlin}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.timezone", defaultValue = "UTC")
    private String timezone;

    /**
     * Whether to show what would be written, and write nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.dryRun", defaultValue = "false")
    private boolean dryRun;

    WritingMojo(Services services) {
        super(services);
    }

    /** Writes the revision and tells where it is. */
    final void write(String defaultMessage, String parent, String dependsOn) {
        tell(new Generate(request(defaultMessage, parent, dependsOn)).run());
    }

    final void tell(Generate.Written written) {
        tell(written.path(), written.text());
    }

    /** Tells of a file that was written, or shows it when that was all that was asked for. */
    final void tell(Path path, String text) {
        getLog().info((dryRun() ? "Dry run, would write " : "Written: ") + path);
        if (dryRun()) {
            text.lines().forEach(getLog()::info);
        }
    }

    /** Tells what is dangerous in one direction of a revision. */
    final void warn(String direction, List<Hazard> hazards) {
        HazardWords.of(direction, hazards).forEach(getLog()::warn);
    }

    /** Whether nothing is to be written. */
    final boolean dryRun() {
        return given("dryRun", dryRun);
    }

    /** The revision that is wanted, with all that decides where its file goes. */
    final Generate.Request request(String defaultMessage, String parent, String dependsOn) {
        NewRevision wanted = new NewRevision(
                typed("m").or(() -> given("message", message)).orElse(defaultMessage),
                parent,
                given("splice", splice),
                RunningMojo.words(given("branchLabel", branchLabel).orElse("")),
                RunningMojo.words(dependsOn),
                given("revisionId", revisionId));
        if (wanted.message().isEmpty()) {
            throw noMessage();
        }
        return new Generate.Request(
                revisions(),
                wanted,
                given("location", location).map(baseDirectory()::resolve),
                names(),
                new RevisionIdSource(new SecureRandom())::next,
                Instant.now(),
                dryRun());
    }

    private FileNameTemplate names() {
        FileNameTemplate names = new FileNameTemplate(
                given("fileTemplate", fileTemplate).orElse(FileNameTemplate.DEFAULT),
                Choice.number("slugLength", given("slugLength", slugLength).orElse("40")),
                zone(given("timezone", timezone)));
        if (names.hasFolders() && !recursive()) {
            throw Problem.of(ProblemCode.PARAMETER_INVALID, "the file name template makes folders, and none are read")
                    .remedy(Remedy.set("recursive", "true", "read the folders inside the locations too"))
                    .refused();
        }
        return names;
    }

    private static ZoneId zone(Optional<String> name) {
        try {
            return ZoneId.of(name.orElse("UTC"));
        } catch (DateTimeException e) {
            throw Choice.invalid("timezone", name.orElse(""), "a zone such as UTC or Europe/Berlin");
        }
    }

    private static RuntimeException noMessage() {
        return Problem.of(ProblemCode.PARAMETER_INVALID, "a revision needs a message")
                .remedy(Remedy.advice("add it: -Dm=\"create users table\""))
                .refused();
    }
}
