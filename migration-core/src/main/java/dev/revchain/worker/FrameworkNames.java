package dev.revchain.worker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that Spring Boot, Quarkus and Micronaut have in their files for the settings of the provider. */
final class FrameworkNames {

    /** What Quarkus takes for no mapping file at all. */
    static final String NO_FILE = "no-file";

    /** Behind these stands the name that the provider has for it, in quotation marks with Quarkus. */
    private static final List<String> PREFIXES = List.of(
            "spring.jpa.properties.", "quarkus.hibernate-orm.unsupported-properties.", "jpa.default.properties.");

    private static final String QUOTING = "hibernate.globally_quoted_identifiers";
    private static final String QUARKUS_QUOTING = "quarkus.hibernateorm.quoteidentifiers.strategy";
    private static final String TIME_ZONES = "hibernate.timezone.default_storage";

    /** Their names, without hyphens and in lower case, with those of the provider. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("spring.jpa.hibernate.naming.physicalstrategy", NamingStrategies.PHYSICAL),
            Map.entry("spring.jpa.hibernate.naming.implicitstrategy", NamingStrategies.IMPLICIT),
            Map.entry("spring.jpa.hibernate.usenewidgeneratormappings", "hibernate.id.new_generator_mappings"),
            Map.entry("spring.jpa.databaseplatform", "hibernate.dialect"),
            Map.entry("quarkus.hibernateorm.physicalnamingstrategy", NamingStrategies.PHYSICAL),
            Map.entry("quarkus.hibernateorm.implicitnamingstrategy", NamingStrategies.IMPLICIT),
            Map.entry("quarkus.hibernateorm.database.defaultschema", "hibernate.default_schema"),
            Map.entry("quarkus.hibernateorm.database.globallyquotedidentifiers", QUOTING),
            Map.entry(QUARKUS_QUOTING, QUARKUS_QUOTING),
            Map.entry("quarkus.hibernateorm.mapping.timezone.defaultstorage", TIME_ZONES),
            Map.entry("quarkus.hibernateorm.metadatabuildercontributor", "hibernate.metadata_builder_contributor"),
            Map.entry("quarkus.hibernateorm.validation.mode", "jakarta.persistence.validation.mode"),
            Map.entry(
                    "quarkus.hibernateorm.discriminator.ignoreexplicitforjoined",
                    "hibernate.discriminator.ignore_explicit_for_joined"));

    private static final Set<String> MAPPING_FILES =
            Set.of("spring.jpa.mappingresources", "quarkus.hibernateorm.mappingfiles");

    private FrameworkNames() {}

    /** The provider's name for a setting; empty where it is none of the provider's. */
    static Optional<String> setting(String name) {
        return PREFIXES.stream()
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()).replace("\"", ""))
                .findFirst()
                .or(() -> Optional.ofNullable(NAMED.get(relaxed(name))));
    }

    /** Whether the setting names files with mappings. */
    static boolean mappingFile(String name) {
        return MAPPING_FILES.contains(relaxed(name).replaceFirst("\\[\\d+]$", ""));
    }

    /** Quarkus has some values of its own. */
    static Map<String, String> asTheProviderSays(String setting, String value) {
        return switch (setting) {
            case QUARKUS_QUOTING -> quoting(value);
            case TIME_ZONES -> Map.of(setting, value.toUpperCase(Locale.ROOT).replace('-', '_'));
            default -> Map.of(setting, value);
        };
    }

    private static Map<String, String> quoting(String strategy) {
        return switch (strategy.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "all" -> Map.of(QUOTING, "true");
            case "all-except-column-definitions" ->
                Map.of(QUOTING, "true", "hibernate.globally_quoted_identifiers_skip_column_definitions", "true");
            case "only-keywords" -> Map.of("hibernate.auto_quote_keyword", "true");
            default -> Map.of();
        };
    }

    private static String relaxed(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
