package dev.revchain.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
