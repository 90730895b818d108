package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
public class Book extends Product {

    @Column(unique = true, columnDefinition = "char(13)")
    private String isbn;
}
