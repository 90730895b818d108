package dev.revchain.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Class files of this test read back. */
final class ClassFileTests {

    @Retention(RetentionPolicy.RUNTIME)
    @interface Everything {
        long number() default 5_000_000_000L;

        String[] texts();

        Class<?> type() default Object.class;

        RetentionPolicy constant() default RetentionPolicy.CLASS;

        Inner[] inner() default {};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Inner {
        double value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Second {}

    @Everything(
            number = 7_000_000_000L,
            texts = {"a", "é\u0000"},
            type = int[].class,
            constant = RetentionPolicy.SOURCE,
            inner = {@Inner(1.5), @Inner(2)})
    @Second
    private static final class Annotated {
        @Inner(3)
        final double field = 3.5e300;

        @Second
        Runnable method(long number) {
            return () -> System.identityHashCode(number + field);
        }
    }

    private static InputStream bytes(Class<?> type) {
        return type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class");
    }

    @Test
    void annotationsOfTheClassAreFound() throws IOException {
        new Annotated().method(1).run();
        ClassFile file = ClassFile.read(bytes(Annotated.class));
        assertEquals(Annotated.class.getName(), file.name());
        assertEquals(Set.of(Everything.class.getName(), Second.class.getName()), file.annotations());
    }

    @Test
    void aClassWithoutHasNone() throws IOException {
        assertEquals(
                Set.of(),
                ClassFile.read(Arrays.class.getResourceAsStream("Arrays.class")).annotations());
    }

    @Test
    void whatIsNoClassFileIsRefused() {
        assertThrows(IOException.class, () -> ClassFile.read(new ByteArrayInputStream(new byte[200])));
    }
}
