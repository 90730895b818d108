package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/** One table for all kinds of product; a sequence of its own. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@Check(name = "product_price_sane", constraints = "price >= 0 and price < 100000")
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_numbers")
    @SequenceGenerator(
            name = "product_numbers",
            sequenceName = "product_numbers",
            allocationSize = 20,
            initialValue = 1000)
    private Long id;

    private String name;

    @Column(precision = 8, scale = 2)
    private BigDecimal price;

    @Column(name = "in_stock", nullable = false)
    @ColumnDefault("0")
    @Check(constraints = "in_stock >= 0")
    private int inStock;

    @ManyToMany
    @JoinTable(
            name = "product_categories",
            joinColumns = @JoinColumn(name = "product"),
            inverseJoinColumns = @JoinColumn(name = "category"))
    private Set<Category> categories;
}
