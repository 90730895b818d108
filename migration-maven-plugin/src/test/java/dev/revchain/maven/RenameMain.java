package dev.revchain.maven;

import dev.revchain.catalog.ObjectId;
import dev.revchain.catalog.ObjectKind;
import dev.revchain.rename.RenameQuestion;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;

/** Asks whoever is at the console, in a process of its own, since a JVM has one console for all its life. */
final class RenameMain {

    private RenameMain() {}

    /**
     * Asks about a column.
     *
     * @param args whether Maven may ask, and the names that the column may have now
     */
    public static void main(String[] args) {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setInteractiveMode(Boolean.parseBoolean(args[0]));
        @SuppressWarnings("deprecation")
        RenameQuestion question =
                RenameConsole.of(new MavenSession(null, (RepositorySystemSession) null, request, null));
        List<ObjectId> like = List.of(args).subList(1, args.length).stream()
                .map(name -> ObjectId.of(ObjectKind.COLUMN, "public", "users", name))
                .toList();
        String answer = question.ask(ObjectId.of(ObjectKind.COLUMN, "public", "users", "name"), like)
                .map(ObjectId::name)
                .orElse("none");
        System.out.println("answer=" + answer + " answered=" + question.isAnswered());
    }
}
