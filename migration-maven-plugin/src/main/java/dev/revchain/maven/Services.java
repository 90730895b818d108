package dev.revchain.maven;

import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * What the goals need of Maven, looked up when it is asked for, and the servers that they share. It is the only component
 * that they have: Maven looks at all that stands in the signatures of each before any goal runs. Maven finds it through
 * {@code META-INF/plexus/components.xml}.
 */
@Singleton
final class Services {

    private final Provider<SettingsDecrypter> decrypter;
    private final Provider<RepositorySystem> repositories;
    private final Provider<LifecycleExecutor> lifecycle;
    private final Provider<ProjectDependenciesResolver> dependencies;
    private final Provider<ToolchainManager> toolchains;
    private final EmbeddedDatabases embedded = new EmbeddedDatabases();

    @Inject
    Services(
            Provider<SettingsDecrypter> decrypter,
            Provider<RepositorySystem> repositories,
            Provider<LifecycleExecutor> lifecycle,
            Provider<ProjectDependenciesResolver> dependencies,
            Provider<ToolchainManager> toolchains) {
        this.decrypter = decrypter;
        this.repositories = repositories;
        this.lifecycle = lifecycle;
        this.dependencies = dependencies;
        this.toolchains = toolchains;
    }

    SettingsDecrypter decrypter() {
        return decrypter.get();
    }

    RepositorySystem repositories() {
        return repositories.get();
    }

    LifecycleExecutor lifecycle() {
        return lifecycle.get();
    }

    ProjectDependenciesResolver dependencies() {
        return dependencies.get();
    }

    ToolchainManager toolchains() {
        return toolchains.get();
    }

    /** The embedded servers of this build. */
    EmbeddedDatabases embedded() {
        return embedded;
    }
}
