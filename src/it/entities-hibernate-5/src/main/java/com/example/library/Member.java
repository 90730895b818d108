package com.example.library;

import javax.persistence.Column;
import javax.persistence.Entity;

@Entity
public class Member extends Person {

    @Column(unique = true)
    private String card;
}
