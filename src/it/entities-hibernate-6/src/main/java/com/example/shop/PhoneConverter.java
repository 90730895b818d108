package com.example.shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The application makes it, with what it needs: a schema is written without any of that. */
@Converter(autoApply = true)
public class PhoneConverter implements AttributeConverter<Phone, String> {

    private final String homeCountry;

    public PhoneConverter(String homeCountry) {
        this.homeCountry = homeCountry;
    }

    @Override
    public String convertToDatabaseColumn(Phone phone) {
        return phone.country().equals(homeCountry) ? phone.number() : phone.country() + phone.number();
    }

    @Override
    public Phone convertToEntityAttribute(String text) {
        return new Phone(homeCountry, text);
    }
}
