package injected;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.function.Function;

/** Works only with what the application injects. */
@Converter
public class FragileConverter implements AttributeConverter<Boolean, String> {

    private final Function<Boolean, String> words;

    public FragileConverter(Function<Boolean, String> words) {
        this.words = words;
    }

    @Override
    public String convertToDatabaseColumn(Boolean fragile) {
        return words.apply(fragile);
    }

    @Override
    public Boolean convertToEntityAttribute(String word) {
        return words.apply(true).equals(word);
    }
}
