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
    private final EntityModel entities;

    @Inject
    Services(
            ServerCredentials credentials,
            EmbeddedDatabases embedded,
            RepositorySystem repositories,
            EntityModel entities) {
        this.credentials = credentials;
        this.embedded = embedded;
        this.repositories = repositories;
        this.entities = entities;
    }

    ServerCredentials credentials() {
        return credentials;
    }

    EmbeddedDatabases embedded() {
        return embedded;
    }

    EntityModel entities() {
        return entities;
    }

    BinariesSource binaries(MavenSession session) {
        return new MavenBinaries(repositories, session);
    }
}
