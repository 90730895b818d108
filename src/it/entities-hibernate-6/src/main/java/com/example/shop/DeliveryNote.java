package com.example.shop;

import jakarta.persistence.Entity;

@Entity
public class DeliveryNote extends Document {

    private String carrier;
}
