package dev.revchain.command;

import dev.revchain.database.Credentials;
import dev.revchain.database.DatabaseAddress;
import dev.revchain.database.SessionOpener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A process of its own that goes up: arguments are the socket, the database, the user, and the folder of the revisions. */
public final class UpMain {

    private UpMain() {}

    /** Goes up. */
    public static void main(String[] arguments) {
        SessionOpener opener = new SessionOpener(
                DatabaseAddress.onSocket(Path.of(arguments[0]), arguments[1]),
                new Credentials(Optional.of(arguments[2]), Optional.empty()),
                "child");
        new TestProject(
                        Path.of(arguments[3]),
                        opener,
                        TestProject.settings(TestProject.TABLE),
                        new CopyOnWriteArrayList<>())
                .up();
    }

    /** Starts it. */
    static Process start(TestProject project) throws IOException {
        DatabaseAddress address = project.opener().address();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UpMain.class.getName(),
                        address.socket().get("socketFactoryArg"),
                        address.database(),
                        project.opener().credentials().user().orElseThrow(),
                        project.folder().toString())
                .inheritIO()
                .start();
    }
}
