package dev.revchain.entities;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/**
 * What a class file says of a class without loading it.
 *
 * @param name such as {@code com.example.User}, {@code com.example.Order$Key}
 * @param annotations the types of its annotations that are kept at run time, such as {@code jakarta.persistence.Entity}
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html">The class File Format</a>
 */
record ClassFile(String name, Set<String> annotations) {

    private static final int MAGIC = 0xCAFEBABE;

    /** @throws IOException also when the bytes are no class file */
    static ClassFile read(InputStream bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(bytes)) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no class file");
            }
            in.readInt(); // the version of the format
            Object[] pool = constants(in);
            in.readUnsignedShort(); // access flags
            String name = (String) pool[(Integer) pool[in.readUnsignedShort()]];
            in.readUnsignedShort(); // superclass
            in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
            skipMembers(in); // fields
            skipMembers(in); // methods
            return new ClassFile(name.replace('/', '.'), annotations(in, pool));
        }
    }

    /** Texts as they are, classes as the place of their name; all else is left out. */
    private static Object[] constants(DataInputStream in) throws IOException {
        Object[] pool = new Object[in.readUnsignedShort()];
        for (int i = 1; i < pool.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> pool[i] = in.readUTF();
                case 7 -> pool[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // takes two places
                }
                default -> throw new IOException("constant of kind " + tag);
            }
        }
        return pool;
    }

    private static void skipMembers(DataInputStream in) throws IOException {
        int members = in.readUnsignedShort();
        for (int i = 0; i < members; i++) {
            in.skipNBytes(6);
            int attributes = in.readUnsignedShort();
            for (int j = 0; j < attributes; j++) {
                in.readUnsignedShort();
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
    }

    private static Set<String> annotations(DataInputStream in, Object[] pool) throws IOException {
        Set<String> found = new HashSet<>();
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            Object attribute = pool[in.readUnsignedShort()];
            long length = Integer.toUnsignedLong(in.readInt());
            if ("RuntimeVisibleAnnotations".equals(attribute)) {
                int annotations = in.readUnsignedShort();
                for (int j = 0; j < annotations; j++) {
                    annotation(in, pool, found);
                }
            } else {
                in.skipNBytes(length);
            }
        }
        return found;
    }

    private static void annotation(DataInputStream in, Object[] pool, Set<String> found) throws IOException {
        String descriptor = (String) pool[in.readUnsignedShort()];
        found.add(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
        int elements = in.readUnsignedShort();
        for (int i = 0; i < elements; i++) {
            in.readUnsignedShort();
            skipValue(in, pool);
        }
    }

    private static void skipValue(DataInputStream in, Object[] pool) throws IOException {
        switch (in.readUnsignedByte()) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> annotation(in, pool, new HashSet<>());
            case '[' -> {
                int values = in.readUnsignedShort();
                for (int i = 0; i < values; i++) {
                    skipValue(in, pool);
                }
            }
            default -> in.skipNBytes(2);
        }
    }
}
