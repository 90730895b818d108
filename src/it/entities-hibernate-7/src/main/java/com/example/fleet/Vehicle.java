package com.example.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A table for each kind, whose foreign key and constraints get names that nobody chose. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
@Table(
        indexes = @Index(columnList = "plate"),
        uniqueConstraints = @UniqueConstraint(columnNames = {"depot_id", "place"}))
public class Vehicle {

    enum State {
        READY,
        ON_THE_ROAD,
        BROKEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @Column(unique = true, nullable = false, length = 12)
    private String plate;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> equipment;

    @ManyToOne
    private Depot depot;

    private Integer place;

    @ElementCollection
    private Set<String> permits;
}
