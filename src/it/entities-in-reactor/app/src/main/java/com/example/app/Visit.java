package com.example.app;

import com.example.model.Customer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Visit {

    @Id
    Long id;

    @ManyToOne
    Customer customer;
}
