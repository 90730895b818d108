package com.example.library;

import javax.persistence.Entity;

@Entity
public class Librarian extends Person {

    private String desk;
}
