package com.example.shop;

import jakarta.persistence.Entity;

@Entity
public class Toy extends Product {

    private Integer minimumAge;
}
