package injected;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** Works only with what the application injects. */
@Converter
public class SizeConverter implements AttributeConverter<Parcel.Size, Integer> {

    private final Map<Parcel.Size, Integer> numbers;

    public SizeConverter(Map<Parcel.Size, Integer> numbers) {
        this.numbers = numbers;
    }

    @Override
    public Integer convertToDatabaseColumn(Parcel.Size size) {
        return numbers.get(size);
    }

    @Override
    public Parcel.Size convertToEntityAttribute(Integer number) {
        return Parcel.Size.SMALL;
    }
}
