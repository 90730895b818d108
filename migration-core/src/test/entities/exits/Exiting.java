package exits;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Exiting {

    @Id
    Long id;

    @Convert(converter = Exit.class)
    String text;

    /** Does what no library should. */
    public static class Exit implements AttributeConverter<String, String> {

        static {
            System.out.println("about to leave");
            System.exit(3);
        }

        @Override
        public String convertToDatabaseColumn(String text) {
            return text;
        }

        @Override
        public String convertToEntityAttribute(String text) {
            return text;
        }
    }
}
