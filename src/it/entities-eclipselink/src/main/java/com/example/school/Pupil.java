package com.example.school;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.Set;

@Entity
@Table(
        name = "pupils",
        indexes = @Index(columnList = "surname"),
        uniqueConstraints = @UniqueConstraint(columnNames = {"surname", "name", "born"}))
public class Pupil {

    public enum Grade {
        A,
        B,
        C
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pupil_numbers")
    @SequenceGenerator(name = "pupil_numbers", sequenceName = "pupil_numbers", allocationSize = 20)
    private Long id;

    @Column(nullable = false)
    private String surname;

    private String name;

    private LocalDate born;

    @Column(unique = true, length = 20)
    private String locker;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Embedded
    private Address address;

    @ManyToOne
    private Teacher teacher;

    @ManyToMany
    private Set<Course> courses;

    @ElementCollection
    private Set<String> allergies;
}
