package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.inject.Named;
import org.apache.maven.plugin.AbstractMojo;
import org.junit.jupiter.api.Test;

/** Maven looks at each field and method of all Mojos before a goal runs, and loads what stands in their signatures. */
class ThinMojoTests {

    /** Its parameters are of it. */
    private static final Set<String> VALUES = Set.of(Entities.class.getName());

    @Test
    void noMojoNamesATypeOfTheCore() throws ClassNotFoundException {
        Set<String> named = new TreeSet<>();
        for (Class<?> mojo : mojos()) {
            for (Class<?> type : types(mojo)) {
                if (type.getName().startsWith("dev.revchain.")
                        && !type.getPackage().equals(mojo.getPackage())) {
                    named.add(mojo.getSimpleName() + ": " + type.getName());
                }
            }
        }
        assertEquals(Set.of(), named);
    }

    @Test
    void noMojoHasALambda() throws ClassNotFoundException {
        Set<String> lambdas = new TreeSet<>();
        for (Class<?> mojo : mojos()) {
            Stream.of(mojo.getDeclaredMethods())
                    .filter(Method::isSynthetic)
                    .forEach(method -> lambdas.add(mojo.getSimpleName() + "." + method.getName()));
        }
        assertEquals(Set.of(), lambdas);
    }

    @Test
    void allTogetherNameFewClassesOfOurs() throws ClassNotFoundException {
        Set<String> named = new TreeSet<>();
        for (Class<?> mojo : mojos()) {
            for (Class<?> type : types(mojo)) {
                if (type.getPackage() == mojo.getPackage()) {
                    named.add(type.getName());
                }
            }
        }
        named.removeAll(VALUES);
        assertTrue(named.size() <= 9, named::toString);
    }

    @Test
    void servicesIsTheOnlyComponent() throws IOException, ClassNotFoundException {
        Set<Class<?>> components = new LinkedHashSet<>();
        for (String name : index()) {
            // In an index that was not made afresh stand those of former days too.
            Class<?> type = Class.forName(name);
            if (type.isAnnotationPresent(Named.class)) {
                components.add(type);
            }
        }
        assertEquals(Set.of(Services.class), components);
    }

    /** Those of our classes in which Maven looks for components. */
    private static List<String> index() throws IOException {
        List<String> names = new ArrayList<>();
        for (URL index : Collections.list(ClassLoader.getSystemResources("META-INF/sisu/javax.inject.Named"))) {
            try (InputStream lines = index.openStream()) {
                new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(name -> name.startsWith("dev.revchain."))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** All classes of the goals that we wrote, and those they are made of. */
    private static Set<Class<?>> mojos() throws ClassNotFoundException {
        Set<Class<?>> mojos = new LinkedHashSet<>();
        for (var goal : PluginDescriptor.goals()) {
            Class<?> mojo = Class.forName(PluginDescriptor.text(goal, "implementation"));
            while (mojo != AbstractMojo.class) {
                mojos.add(mojo);
                mojo = mojo.getSuperclass();
            }
        }
        return mojos;
    }

    private static List<Class<?>> types(Class<?> mojo) {
        List<Class<?>> types = new ArrayList<>();
        for (Field field : mojo.getDeclaredFields()) {
            types.add(field.getType());
        }
        for (Method method : mojo.getDeclaredMethods()) {
            types.add(method.getReturnType());
            types.addAll(List.of(method.getParameterTypes()));
            types.addAll(List.of(method.getExceptionTypes()));
        }
        return types;
    }
}
