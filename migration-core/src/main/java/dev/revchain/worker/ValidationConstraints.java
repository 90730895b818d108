package dev.revchain.worker;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What Bean Validation says of columns, such as {@code @NotNull} and {@code @Size}. A running application has it in its DDL;
 * Hibernate does it when it builds a session factory, which is not built here.
 */
final class ValidationConstraints {

    private static final List<String> ACTIVATORS = List.of(
            "org.hibernate.cfg.beanvalidation.TypeSafeActivator",
            "org.hibernate.boot.beanvalidation.TypeSafeActivator");

    private final Mirror mirror;
    private final Report report;
    private final HibernateVersion version;

    ValidationConstraints(Mirror mirror, Report report, HibernateVersion version) {
        this.mirror = mirror;
        this.report = report;
        this.version = version;
    }

    /** Applies them, if the project has Bean Validation and has not turned it off. */
    void apply(Object metadata, Map<String, Object> settings) {
        String prefix = version.jakarta() ? "jakarta" : "javax";
        String validation = prefix + ".validation.Validation";
        if (!wanted(settings, prefix) || mirror.find(validation).isEmpty()) {
            return;
        }
        try {
            Object factory = factory(prefix, validation);
            Object dialect = mirror.call(
                    "org.hibernate.boot.model.relational.Database",
                    mirror.call("org.hibernate.boot.Metadata", metadata, "getDatabase"),
                    "getDialect");
            Object entities = mirror.call("org.hibernate.boot.Metadata", metadata, "getEntityBindings");
            apply(factory, (Collection<?>) entities, settings, dialect);
        } catch (RuntimeException | LinkageError | ReflectiveOperationException e) {
            if (e.getClass().getSimpleName().equals("NoProviderFoundException")) {
                return; // no more than the annotations: nothing is applied in the running application either
            }
            report.warn("The constraints of Bean Validation are not in the model: " + e);
        }
    }

    private static boolean wanted(Map<String, Object> settings, String prefix) {
        String mode = String.valueOf(settings.getOrDefault(prefix + ".persistence.validation.mode", "auto"))
                .toLowerCase(Locale.ROOT);
        Object ddl = settings.getOrDefault("hibernate.validator.apply_to_ddl", "true");
        return (mode.contains("auto") || mode.contains("ddl"))
                && !String.valueOf(ddl).equalsIgnoreCase("false");
    }

    /** Messages are never made, so that no expression language is needed. */
    private Object factory(String prefix, String validation) {
        Object bootstrap = mirror.callStatic(validation, "byDefaultProvider");
        Object configuration = mirror.call(prefix + ".validation.bootstrap.GenericBootstrap", bootstrap, "configure");
        Class<?> interpolator = mirror.type(prefix + ".validation.MessageInterpolator");
        String type = prefix + ".validation.Configuration";
        mirror.call(
                type,
                configuration,
                "messageInterpolator",
                Proxy.newProxyInstance(
                        interpolator.getClassLoader(),
                        new Class<?>[] {interpolator},
                        (proxy, method, arguments) -> ""));
        return mirror.call(type, configuration, "buildValidatorFactory");
    }

    private void apply(Object factory, Collection<?> entities, Map<String, Object> settings, Object dialect)
            throws ReflectiveOperationException {
        Class<?> access = mirror.type("org.hibernate.boot.spi.ClassLoaderAccess");
        Object loader = Proxy.newProxyInstance(
                access.getClassLoader(),
                new Class<?>[] {access},
                (proxy, method, arguments) ->
                        method.getName().equals("classForName") ? mirror.type((String) arguments[0]) : null);
        Class<?> activator = ACTIVATORS.stream()
                .flatMap(name -> mirror.find(name).stream())
                .findFirst()
                .orElseThrow(() -> new UnknownCall("none of " + ACTIVATORS));
        Method method = Arrays.stream(activator.getMethods())
                .filter(found -> found.getName().equals("applyRelationalConstraints") && found.getParameterCount() == 5)
                .findFirst()
                .orElseThrow(() -> new UnknownCall(activator.getName() + " has no applyRelationalConstraints"));
        method.setAccessible(true); // the class itself is not public
        try {
            method.invoke(null, factory, entities, settings, dialect, loader);
        } catch (InvocationTargetException e) {
            throw new UnknownCall(String.valueOf(e.getCause()));
        }
    }
}
