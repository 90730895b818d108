package com.example.school;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a boolean as a letter. */
@Converter
public class YesNoConverter implements AttributeConverter<Boolean, String> {

    @Override
    public String convertToDatabaseColumn(Boolean value) {
        return value == null ? null : value ? "Y" : "N";
    }

    @Override
    public Boolean convertToEntityAttribute(String letter) {
        return letter == null ? null : letter.equals("Y");
    }
}
