package com.example.shop;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** A UUID, embedded addresses, JSON, an array, all kinds of enums, collections, an audit table, names that nobody chose. */
@Entity
@Audited
@Comment("Who buys from us")
@Table(
        indexes = {@Index(columnList = "lastName"), @Index(name = "ix_customer_born", columnList = "born desc")},
        uniqueConstraints = {
            @UniqueConstraint(columnNames = {"firstName", "lastName", "born"}),
            @UniqueConstraint(name = "uq_customer_number", columnNames = "number")
        })
public class Customer {

    enum Level {
        REGULAR,
        SILVER,
        GOLD
    }

    @Id
    @GeneratedValue
    private UUID id;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(length = 40)
    private String firstName;

    @Column(length = 80, nullable = false)
    private String lastName;

    @Column(unique = true)
    private String email;

    private LocalDate born;

    @Comment("When the account was opened")
    private Instant since;

    private Phone phone;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Level level;

    @Enumerated(EnumType.ORDINAL)
    private Level former;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private Level promised;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> settings;

    private String[] nicknames;

    @Embedded
    private Address home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "work_street"))
    @AttributeOverride(name = "city", column = @Column(name = "work_city"))
    private Address work;

    @ElementCollection
    private Set<String> interests;

    @ElementCollection
    private List<Address> formerAddresses;
}
