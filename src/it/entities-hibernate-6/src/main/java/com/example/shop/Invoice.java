package com.example.shop;

import jakarta.persistence.Entity;
import java.time.LocalDate;

@Entity
public class Invoice extends Document {

    private LocalDate due;
}
