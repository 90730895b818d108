package com.example.shop;

/** Kept as text by a converter. */
public record Phone(String country, String number) {}
