package com.example.school;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;

@Entity
public class Teacher extends Person {

    @Convert(converter = YesNoConverter.class)
    private Boolean fullTime;
}
