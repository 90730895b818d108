package dev.revchain.worker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of the project, of all the places they stand in, without those that would lead to a database. */
final class Settings {

    /** What begins like this is about connections, or about what a provider does to a database on its own. */
    private static final List<String> CONNECTING = List.of(
            ".persistence.jdbc.",
            ".persistence.jtaDataSource",
            ".persistence.nonJtaDataSource",
            ".persistence.schema-generation.",
            ".persistence.database-",
            ".persistence.sql-load-script-source",
            ".persistence.transactionType",
            ".persistence.provider");

    private static final List<String> OF_HIBERNATE = List.of(
            "hibernate.connection.",
            "hibernate.hbm2ddl.",
            "hibernate.hikari.",
            "hibernate.agroal.",
            "hibernate.c3p0.",
            "hibernate.proxool.",
            "hibernate.vibur.",
            "hibernate.cache.",
            "hibernate.transaction.",
            "hibernate.multi_tenant_connection_provider",
            "hibernate.multiTenancy",
            "hibernate.resource.beans.container",
            "hibernate.session_factory",
            "hibernate.schema_management_tool",
            "hibernate.jndi.");

    /** What would be taken for one of those, and says something of the schema. */
    private static final String CONSTRAINT_MODE = "hibernate.hbm2ddl.default_constraint_mode";

    private Settings() {}

    static boolean connects(String name) {
        String standard = name.startsWith("javax.") ? name.substring("javax".length()) : name;
        String tail = standard.startsWith("jakarta.") ? standard.substring("jakarta".length()) : standard;
        return !name.equals(CONSTRAINT_MODE)
                && (CONNECTING.stream().anyMatch(tail::startsWith)
                        || OF_HIBERNATE.stream().anyMatch(name::startsWith));
    }

    /** The persistence unit's, those of Spring's files over them, those of the POM over all. */
    static Map<String, Object> of(Request request, Map<String, String> spring) {
        Map<String, Object> settings = new LinkedHashMap<>(request.unitSettings());
        settings.putAll(spring);
        settings.putAll(request.settings());
        settings.keySet().removeIf(Settings::connects);
        return settings;
    }
}
