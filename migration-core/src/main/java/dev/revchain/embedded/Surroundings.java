package dev.revchain.embedded;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import dev.revchain.problem.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things lie and as whom the server runs: for root, the two depend on each other.
 *
 * @param area the folder of one server: data, log, lock
 * @param cache the folder of what all servers share
 * @param account as whom the server runs
 */
record Surroundings(PrivateDirectory area, PrivateDirectory cache, ServerAccount account) {

    private static final String OURS_ALONE = "rwx------";
    private static final String READ_BY_ALL = "rwxr-xr-x";
    private static final String PASSED_BY_GROUP = "rwx--x---";

    /** Ways for root to run a server, the best first. */
    static final List<ServerAccount> WAYS_FOR_ROOT =
            List.of(ServerAccount.SETPRIV, ServerAccount.SU_EXEC, ServerAccount.UNSHARE);

    /** Where root puts what another account must reach when the project or the home is closed to it. */
    static final Path OPEN_PLACE = Path.of("/var/tmp/revchain-0");

    /**
     * Finds a way to run the server, and makes the folders for it.
     *
     * @param waysForRoot what to try when we are root
     * @throws dev.revchain.problem.MigrationException.Refused EMBEDDED_ROOT when we are root and none works
     */
    static Surroundings choose(Path area, Path cache, List<ServerAccount> waysForRoot) throws IOException {
        ServerAccount us = ServerAccount.invoker();
        return us.uid() == 0
                ? chooseForRoot(area, cache, waysForRoot)
                : new Surroundings(
                        PrivateDirectory.create(area, OURS_ALONE), PrivateDirectory.create(cache, OURS_ALONE), us);
    }

    /** The folders in which a server may work for which this one was asked. */
    static Stream<Path> places(Path area) {
        return Stream.of(area, moved(area));
    }

    private static Path moved(Path area) {
        return OPEN_PLACE.resolve(
                "area-" + BinariesCache.digest(area.toAbsolutePath().normalize().toString()));
    }

    private static Surroundings chooseForRoot(Path area, Path cache, List<ServerAccount> ways) throws IOException {
        Path nearest = nearest(area);
        PrivateDirectory readable = PrivateDirectory.create(cache, READ_BY_ALL);
        for (ServerAccount way : ways) {
            if (way.reaches(nearest) && way.reaches(readable.path()) && way.works()) {
                return new Surroundings(area(area, way), readable, way);
            }
        }
        for (ServerAccount way : ways) {
            if (way.works()) {
                return elsewhere(area, readable, way);
            }
        }
        throw Problem.of(
                        ProblemCode.EMBEDDED_ROOT,
                        "PostgreSQL refuses to run as root, and none of setpriv, su-exec and unshare works here")
                .remedy(Remedy.advice("Run the build as another user, such as with docker run --user 1000"))
                .remedy(Remedy.set("url", "jdbc:postgresql://localhost/app", "uses a server that you run"))
                .refused();
    }

    /** The folder that the area lies in, or will lie in. */
    private static Path nearest(Path area) {
        Path step = area.toAbsolutePath().normalize().getParent();
        while (!Files.isDirectory(step)) {
            step = step.getParent();
        }
        return step;
    }

    private static PrivateDirectory area(Path area, ServerAccount way) throws IOException {
        if (Files.isDirectory(area)) {
            ServerAccount.invoker().own(area.toRealPath());
        }
        if (way.uid() == 0) {
            return PrivateDirectory.create(area, OURS_ALONE);
        }
        PrivateDirectory passed = PrivateDirectory.create(area, PASSED_BY_GROUP);
        Files.setAttribute(passed.path(), "unix:gid", way.gid());
        return passed;
    }

    private static Surroundings elsewhere(Path area, PrivateDirectory cache, ServerAccount way) throws IOException {
        Path open = PrivateDirectory.create(OPEN_PLACE, READ_BY_ALL).path();
        Path moved = moved(area);
        PrivateDirectory reachable =
                way.reaches(cache.path()) ? cache : PrivateDirectory.create(open.resolve("cache"), READ_BY_ALL);
        return new Surroundings(area(moved, way), reachable, way);
    }
}
