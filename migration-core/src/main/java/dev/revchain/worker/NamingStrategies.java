package dev.revchain.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses how names of classes and fields become those of tables and columns. */
final class NamingStrategies {

    static final String PHYSICAL = "hibernate.physical_naming_strategy";
    static final String IMPLICIT = "hibernate.implicit_naming_strategy";

    private static final String IMPLICIT_TYPE = "org.hibernate.boot.model.naming.ImplicitNamingStrategy";

    /** Hibernate's own since 5.5, which Spring Boot takes since 2.6; before that it had one of its own. */
    private static final List<String> SPRING_PHYSICAL = List.of(
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringPhysicalNamingStrategy");

    /** Up to Spring Boot 3, and from 4 on. */
    private static final List<String> SPRING_IMPLICIT = List.of(
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy");

    private static final String MICRONAUT_PHYSICAL = "io.micronaut.data.hibernate.naming.DefaultPhysicalNamingStrategy";

    private final Mirror mirror;
    private final Report report;

    NamingStrategies(Mirror mirror, Report report) {
        this.mirror = mirror;
        this.report = report;
    }

    /** Puts the strategies among the settings that the project has made. */
    void choose(String naming, Map<String, Object> settings) {
        switch (naming) {
            case "auto" -> ofTheFramework(settings);
            case "spring" -> {
                forget(settings);
                first(SPRING_PHYSICAL).ifPresent(name -> settings.put(PHYSICAL, name));
                first(SPRING_IMPLICIT).ifPresent(name -> settings.put(IMPLICIT, name));
                if (first(SPRING_IMPLICIT).isEmpty()) {
                    report.warn("Spring Boot is not on the class path, so that its implicit naming strategy, which"
                            + " names join tables, cannot be used.");
                }
            }
            case "hibernate" -> forget(settings);
            default -> {
                forget(settings);
                for (String name : naming.split(",", -1)) {
                    Class<?> type = mirror.type(name.strip());
                    settings.put(
                            mirror.type(IMPLICIT_TYPE).isAssignableFrom(type) ? IMPLICIT : PHYSICAL, type.getName());
                }
            }
        }
    }

    /** What a framework on the class path sets where the project says nothing. */
    private void ofTheFramework(Map<String, Object> settings) {
        if (first(SPRING_IMPLICIT).isPresent()) {
            first(SPRING_PHYSICAL).ifPresent(name -> settings.putIfAbsent(PHYSICAL, name));
            first(SPRING_IMPLICIT).ifPresent(name -> settings.putIfAbsent(IMPLICIT, name));
        } else if (mirror.find(MICRONAUT_PHYSICAL).isPresent()) {
            settings.putIfAbsent(PHYSICAL, MICRONAUT_PHYSICAL);
            settings.putIfAbsent("hibernate.id.db_structure_naming_strategy", "legacy");
        }
    }

    private static void forget(Map<String, Object> settings) {
        settings.remove(PHYSICAL);
        settings.remove(IMPLICIT);
    }

    private Optional<String> first(List<String> names) {
        return names.stream().filter(name -> mirror.find(name).isPresent()).findFirst();
    }
}
