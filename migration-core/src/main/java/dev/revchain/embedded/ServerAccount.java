package dev.revchain.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom the server's processes run. PostgreSQL refuses to run as root, and builds in containers do run as root.
 *
 * @param prefix words before the command that change the account; none when we run it as ourselves
 * @param uid that owns the server's files
 * @param gid of the server's files
 */
record ServerAccount(List<String> prefix, int uid, int gid) {

    private static final int NOBODY = 65534;

    /**
     * A group that nothing else on a machine uses: 65520 to 65533 are left free by the Linux conventions. The folders
     * around the data and the socket belong to root and let only this group pass, so that another process of
     * {@code nobody} cannot enter, although the server is one too.
     */
    private static final int GROUP = 65528;

    /** A real change of the user: part of util-linux. */
    static final ServerAccount SETPRIV = new ServerAccount(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + GROUP, "--clear-groups", "--no-new-privs"),
            NOBODY,
            GROUP);

    /** The same on Alpine. */
    static final ServerAccount SU_EXEC = new ServerAccount(List.of("su-exec", NOBODY + ":" + GROUP), NOBODY, GROUP);

    /** A user namespace: the server does not see that it is root, and its files stay root's. */
    static final ServerAccount UNSHARE = new ServerAccount(List.of("unshare", "-U"), 0, 0);

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    /** Ourselves. */
    static ServerAccount invoker() {
        return Invoker.ACCOUNT;
    }

    /** Whether the files of the server must be given away. */
    boolean differsFrom(ServerAccount other) {
        return uid != other.uid;
    }

    /** A command as this account runs it. */
    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Makes a file or folder this account's. */
    void own(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether this account may pass through a folder and all folders above it. */
    boolean reaches(Path directory) throws IOException {
        for (Path step = directory.toRealPath(); step != null; step = step.getParent()) {
            if (!mayPass(step)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayPass(Path directory) throws IOException {
        int mode = (Integer) Files.getAttribute(directory, "unix:mode");
        if (uidOf(directory) == uid) {
            return (mode & 0100) != 0;
        }
        boolean ours = (Integer) Files.getAttribute(directory, "unix:gid") == gid;
        return (mode & (ours ? 0010 : 0001)) != 0;
    }

    static int uidOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether the prefix can be had here: the program is there, and the kernel allows what it does. */
    boolean works() {
        return prefix.isEmpty() || (program(prefix.get(0)).isPresent() && succeeds());
    }

    private boolean succeeds() {
        try {
            return new ProcessBuilder(command(List.of("true")))
                            .directory(new File("/"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where a program lies, if it is installed. */
    static Optional<Path> program(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/sbin:/usr/bin:/sbin:/bin");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
