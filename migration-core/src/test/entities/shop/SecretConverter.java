package shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Has no constructor that a provider could call, since the application injects something. */
@Converter(autoApply = true)
public class SecretConverter implements AttributeConverter<Secret, String> {

    private final Runnable injected;

    public SecretConverter(Runnable injected) {
        this.injected = injected;
    }

    @Override
    public String convertToDatabaseColumn(Secret secret) {
        injected.run();
        return secret.text();
    }

    @Override
    public Secret convertToEntityAttribute(String text) {
        return new Secret(text);
    }
}
