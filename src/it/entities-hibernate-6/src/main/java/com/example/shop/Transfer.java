package com.example.shop;

import jakarta.persistence.Entity;

@Entity
public class Transfer extends Payment {

    private String iban;
}
