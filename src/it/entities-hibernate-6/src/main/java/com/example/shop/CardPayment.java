package com.example.shop;

import jakarta.persistence.Entity;

@Entity
public class CardPayment extends Payment {

    private String cardNumber;
}
