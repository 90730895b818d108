package com.example.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

@Entity
public class Apprentice extends Driver {

    @ManyToOne
    private Driver teacher;
}
