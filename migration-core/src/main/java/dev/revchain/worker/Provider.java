package dev.revchain.worker;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** The JPA implementation of the project. */
interface Provider {

    /** Writes the DDL of the entities, and reports who did it; false when there is nothing to write it of. */
    boolean write() throws IOException;

    /**
     * The one to ask: Hibernate where it is, unless the persistence unit names another one; else whoever answers the
     * standard's call.
     */
    static Optional<Provider> find(Mirror mirror, Request request, Report report) {
        boolean other = request.provider()
                .filter(name -> !name.startsWith("org.hibernate"))
                .isPresent();
        if (!other && mirror.find("org.hibernate.boot.MetadataSources").isPresent()) {
            return Optional.of(new HibernateProvider(mirror, request, report));
        }
        return Stream.of("jakarta", "javax")
                .filter(namespace -> new ProviderName(mirror, request, namespace)
                        .registered()
                        .isPresent())
                .findFirst()
                .map(namespace -> new StandardProvider(mirror, request, report, namespace));
    }
}
