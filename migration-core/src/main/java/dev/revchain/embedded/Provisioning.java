package dev.revchain.embedded;

import dev.revchain.database.UnixSocketFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The user and the database in a server. Made as the server's first superuser, once; a file beside the data says so,
 * which saves later starts a connection.
 *
 * @param directory of the server
 * @param owner whom to make
 */
record Provisioning(DataDirectory directory, DatabaseOwner owner) {

    private static final int PASSWORD_BYTES = 32;

    /** The user's password, made at random when there is none yet. */
    String password(SecureRandom random) throws IOException {
        Path file = directory.password();
        if (!Files.exists(file)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            Files.deleteIfExists(directory.provisioned());
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(file);
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes what is missing of the user and the database. */
    void apply(Path socket, String password) throws IOException, SQLException {
        // How the password is stored is part of it: an md5 one of an earlier start opens no port.
        String done = owner + " scram-sha-256";
        if (Files.exists(directory.provisioned())
                && Files.readString(directory.provisioned()).equals(done)) {
            return;
        }
        Properties properties = UnixSocketFactory.properties(socket);
        properties.setProperty("user", ServerOptions.ADMIN);
        try (Connection admin = new Driver().connect("jdbc:postgresql://localhost/postgres", properties);
                Statement statement = admin.createStatement()) {
            String verb = exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", owner.user()) ? "ALTER" : "CREATE";
            statement.execute(verb + " ROLE " + quoted(owner.user()) + " LOGIN CREATEDB CREATEROLE "
                    + (owner.superuser() ? "SUPERUSER" : "NOSUPERUSER") + " PASSWORD '" + password + "'");
            if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", owner.database())) {
                statement.execute("CREATE DATABASE " + quoted(owner.database()) + " OWNER " + quoted(owner.user())
                        + fastStrategy(admin));
            }
        }
        Files.writeString(directory.provisioned(), done);
    }

    /** Since 15 a copy through the log is the default; copying files writes less. */
    private static String fastStrategy(Connection admin) throws SQLException {
        return admin.getMetaData().getDatabaseMajorVersion() >= 15 ? " STRATEGY file_copy" : "";
    }

    private static boolean exists(Connection admin, String query, String name) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
