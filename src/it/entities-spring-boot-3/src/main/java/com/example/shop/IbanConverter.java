package com.example.shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.springframework.stereotype.Component;

/** A bean: it can only be made by Spring. */
@Component
@Converter(autoApply = true)
public class IbanConverter implements AttributeConverter<Iban, String> {

    private final Cipher cipher;

    public IbanConverter(Cipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String convertToDatabaseColumn(Iban iban) {
        return cipher.encrypt(iban.text());
    }

    @Override
    public Iban convertToEntityAttribute(String text) {
        return new Iban(cipher.encrypt(text));
    }
}
