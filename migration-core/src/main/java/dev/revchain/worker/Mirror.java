package dev.revchain.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Calls what is known only by name. */
final class Mirror {

    private final ClassLoader loader;

    Mirror(ClassLoader loader) {
        this.loader = loader;
    }

    /** A file of the class path; null when there is none. */
    InputStream resource(String name) {
        return loader.getResourceAsStream(name);
    }

    /** All files of the class path with this name. */
    List<URL> resources(String name) {
        try {
            return Collections.list(loader.getResources(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    Class<?> type(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new NoClassDefFoundError(name);
        }
    }

    Object make(String type, Object... arguments) {
        for (Constructor<?> constructor : type(type).getConstructors()) {
            if (fits(constructor.getParameterTypes(), arguments)) {
                return run(() -> constructor.newInstance(arguments));
            }
        }
        throw new UnknownCall(type + " has no constructor for " + Arrays.toString(arguments));
    }

    /** Calls a method of an object by its public type, as the class that implements it may be hidden. */
    Object call(String type, Object target, String name, Object... arguments) {
        return call(type(type), target, name, arguments);
    }

    Object callStatic(String type, String name, Object... arguments) {
        return call(type(type), null, name, arguments);
    }

    private static Object call(Class<?> type, Object target, String name, Object... arguments) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name)
                    && Modifier.isStatic(method.getModifiers()) == (target == null)
                    && fits(method.getParameterTypes(), arguments)) {
                return run(() -> method.invoke(target, arguments));
            }
        }
        throw new UnknownCall(type.getName() + " has no method " + name + " for " + Arrays.toString(arguments));
    }

    private static boolean fits(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isInstance(arguments[i]) && !(types[i].isPrimitive() && arguments[i] != null)) {
                return false;
            }
        }
        return true;
    }

    private interface Reflective {
        Object run() throws ReflectiveOperationException;
    }

    private static Object run(Reflective call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw Mirror.<RuntimeException>asIs(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new UnknownCall(e.toString());
        }
    }

    /** Throws what the callee threw as if it had been called without reflection. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException asIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
