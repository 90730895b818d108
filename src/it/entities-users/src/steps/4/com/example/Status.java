package com.example;

public enum Status {
    ACTIVE,
    SUSPENDED,
    DELETED
}
