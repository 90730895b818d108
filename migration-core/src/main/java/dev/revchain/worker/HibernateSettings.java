package dev.revchain.worker;

import java.util.Map;
import java.util.Optional;

/** What Hibernate is told: the project's settings, and what keeps it from looking for a database. */
final class HibernateSettings {

    private static final String DIALECT = "hibernate.dialect";
    private static final String DIALECTS = "org.hibernate.dialect.";

    private final Mirror mirror;
    private final Request request;
    private final Report report;
    private final HibernateVersion version;

    HibernateSettings(Mirror mirror, Request request, Report report, HibernateVersion version) {
        this.mirror = mirror;
        this.request = request;
        this.report = report;
        this.version = version;
    }

    Map<String, Object> all(ApplicationSettings spring) {
        Map<String, Object> settings = Settings.of(request, spring.settings());
        new NamingStrategies(mirror, report).choose(request.naming(), settings);
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
        settings.put("hibernate.hbm2ddl.auto", "none");
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("hibernate.cache.use_query_cache", "false");
        settings.put("hibernate.search.enabled", "false");
        new BeansWithoutConstructor(mirror)
                .container()
                .ifPresent(beans -> settings.put("hibernate.resource.beans.container", beans));
        dialect(settings);
        return settings;
    }

    /** Hibernate's own dialect of PostgreSQL is made anew for the version of the server; one of the project's stays. */
    private void dialect(Map<String, Object> settings) {
        Optional<String> chosen = Optional.ofNullable(settings.get(DIALECT)).map(String::valueOf);
        if (chosen.filter(name -> !name.startsWith(DIALECTS)).isPresent()) {
            return;
        }
        chosen.filter(name -> !name.startsWith(DIALECTS + "PostgreSQL"))
                .ifPresent(name -> report.warn("The dialect " + name + " is not PostgreSQL's; it is passed over."));
        settings.remove(DIALECT);
        if (version.knowsProduct()) {
            settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
            settings.put("jakarta.persistence.database-major-version", String.valueOf(request.server()));
            settings.put("jakarta.persistence.database-minor-version", "0");
        } else {
            settings.put(DIALECT, version.jakarta() ? versioned() : newest());
        }
    }

    private Object versioned() {
        Object server = mirror.callStatic(DIALECTS + "DatabaseVersion", "make", request.server());
        return mirror.make(DIALECTS + "PostgreSQLDialect", server);
    }

    private String newest() {
        return mirror.find(DIALECTS + "PostgreSQL10Dialect").isPresent()
                ? DIALECTS + "PostgreSQL10Dialect"
                : DIALECTS + "PostgreSQL95Dialect";
    }
}
