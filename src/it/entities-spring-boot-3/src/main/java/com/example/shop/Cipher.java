package com.example.shop;

import org.springframework.stereotype.Component;

@Component
public class Cipher {

    String encrypt(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
