package com.example.shop;

public record Iban(String text) {}
