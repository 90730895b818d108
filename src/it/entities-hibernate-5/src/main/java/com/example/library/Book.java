package com.example.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Index;
import javax.persistence.ManyToMany;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.UniqueConstraint;
import javax.persistence.Version;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.envers.Audited;
import org.hibernate.envers.RelationTargetAuditMode;

/** A sequence with an allocation size, enums, a check, names that nobody chose, an audit table. */
@Entity
@Audited
@Check(constraints = "pages > 0")
@Table(
        indexes = @Index(columnList = "title"),
        uniqueConstraints = @UniqueConstraint(columnNames = {"title", "published"}))
public class Book {

    enum Binding {
        SOFT,
        HARD,
        LEATHER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "book_numbers")
    @SequenceGenerator(name = "book_numbers", sequenceName = "book_numbers", allocationSize = 20)
    private Long id;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(unique = true, columnDefinition = "char(13)")
    private String isbn;

    private LocalDate published;

    @ColumnDefault("100")
    private int pages;

    private BigDecimal price;

    @Enumerated(EnumType.STRING)
    private Binding binding;

    @Enumerated
    private Binding formerBinding;

    @ElementCollection
    private Set<String> keywords;

    @ManyToMany
    @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
    private Set<Author> authors;

    @Version
    private int version;
}
