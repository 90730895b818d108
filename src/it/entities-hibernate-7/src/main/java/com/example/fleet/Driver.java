package com.example.fleet;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One table for all kinds of driver: the check of its discriminator is new in Hibernate 7. */
@Entity
@DiscriminatorColumn(name = "kind", length = 20)
public class Driver {

    @Id
    @GeneratedValue
    private UUID id;

    private String name;

    private Instant hired;
}
