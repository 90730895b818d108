package com.example.library;

import java.util.Set;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.ManyToMany;
import javax.persistence.OneToOne;
import javax.persistence.PrimaryKeyJoinColumn;
import javax.persistence.SecondaryTable;
import org.hibernate.annotations.Type;

/** A UUID, a second table, a converter, large texts as text. */
@Entity
@SecondaryTable(name = "author_portraits", pkJoinColumns = @PrimaryKeyJoinColumn(name = "author_id"))
public class Author {

    @Id
    @GeneratedValue
    @Type(type = "pg-uuid")
    private UUID id;

    @Column(unique = true)
    private String name;

    @Convert(converter = YesNoConverter.class)
    @Column(length = 1)
    private Boolean living;

    @Lob
    @Type(type = "org.hibernate.type.TextType")
    private String life;

    @Column(table = "author_portraits")
    private byte[] portrait;

    @OneToOne
    private Author pseudonymOf;

    @ManyToMany(mappedBy = "authors")
    private Set<Book> books;
}
