package dev.revchain.maven;

import dev.revchain.embedded.BinariesSource;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;

/** What the goals need of Maven and of each other, in one place. */
@Named
final class Services {

    private final ServerCredentials credentials;
    private final EmbeddedDatabases embedded;
    private final RepositorySystem repositories;

    @Inject
    Services(ServerCredentials credentials, EmbeddedDatabases embedded, RepositorySystem repositories) {
        this.credentials = credentials;
        this.embedded = embedded;
        this.repositories = repositories;
    }

    ServerCredentials credentials() {
        return credentials;
    }

    EmbeddedDatabases embedded() {
        return embedded;
    }

    BinariesSource binaries(MavenSession session) {
        return new MavenBinaries(repositories, session);
    }
}
