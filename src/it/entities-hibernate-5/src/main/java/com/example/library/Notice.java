package com.example.library;

import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.ManyToOne;

/** A whole table for each kind. Its foreign key has another name in every version of Hibernate. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Notice {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(optional = false)
    private Member member;
}
