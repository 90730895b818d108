package com.example.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.SecondaryTable;
import java.io.Serializable;

@Entity
@SecondaryTable(name = "course_plans")
public class Course {

    @Embeddable
    public static class Key implements Serializable {
        private String subject;
        private int year;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && subject.equals(key.subject) && year == key.year;
        }

        @Override
        public int hashCode() {
            return subject.hashCode() + year;
        }
    }

    @EmbeddedId
    private Key key;

    @Column(table = "course_plans", columnDefinition = "text")
    private String plan;
}
