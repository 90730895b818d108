package dev.revchain.worker;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/**
 * Makes converters and listeners for Hibernate that have no constructor it could call, since the running application
 * injects something into them. Nothing is ever asked of them here but their types.
 */
final class BeansWithoutConstructor {

    private static final String CONTAINER = "org.hibernate.resource.beans.container.spi.BeanContainer";
    private static final String BEAN = "org.hibernate.resource.beans.container.spi.ContainedBean";

    private static final List<String> CONVERTERS =
            List.of("jakarta.persistence.AttributeConverter", "javax.persistence.AttributeConverter");

    private final Mirror mirror;

    BeansWithoutConstructor(Mirror mirror) {
        this.mirror = mirror;
    }

    /** What Hibernate takes for a container of beans; empty where it knows none. */
    Optional<Object> container() {
        return mirror.find(CONTAINER)
                .map(type -> proxy(type, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBean" -> bean(arguments);
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> "beans without constructors";
                    default -> null;
                }));
    }

    /** There are two forms of the call: with a name before the class, and without. */
    private Object bean(Object... arguments) {
        Class<?> type = (Class<?>) (arguments[0] instanceof Class ? arguments[0] : arguments[1]);
        Object instance = instance(type, arguments[arguments.length - 1]);
        return contained(type, instance);
    }

    private Object contained(Class<?> type, Object instance) {
        return proxy(mirror.type(BEAN), (proxy, method, none) -> switch (method.getName()) {
            case "getBeanInstance" -> instance;
            case "getBeanClass" -> type;
            case "equals" -> proxy == none[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> String.valueOf(type);
            default -> null;
        });
    }

    private Object instance(Class<?> type, Object producer) {
        try {
            Method produce = Class.forName(
                            "org.hibernate.resource.beans.spi.BeanInstanceProducer", false, type(producer))
                    .getMethod("produceBeanInstance", Class.class);
            return produce.invoke(producer, type);
        } catch (ReflectiveOperationException | LinkageError e) {
            return CONVERTERS.stream()
                    .flatMap(name -> mirror.find(name).stream())
                    .filter(face -> face.isAssignableFrom(type))
                    .findFirst()
                    .map(face -> guarded(face, withoutConstructor(type)))
                    .orElseGet(() -> withoutConstructor(type));
        }
    }

    /**
     * Of the values of an enum and of a boolean Hibernate makes a check, so it asks their converter, which may need what was
     * not injected into it.
     */
    private Object guarded(Class<?> face, Object converter) {
        return proxy(face, (proxy, method, arguments) -> {
            try {
                return method.invoke(converter, arguments);
            } catch (InvocationTargetException e) {
                return null;
            }
        });
    }

    private static ClassLoader type(Object producer) {
        return producer.getClass().getClassLoader();
    }

    private static Object withoutConstructor(Class<?> type) {
        try {
            Class<?> unsafe = Class.forName("sun.misc.Unsafe");
            Field field = unsafe.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return unsafe.getMethod("allocateInstance", Class.class).invoke(field.get(null), type);
        } catch (ReflectiveOperationException e) {
            throw new UnknownCall("no instance of " + type.getName() + " can be made: " + e);
        }
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
