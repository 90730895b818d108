package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Names that are given go the way of all names. */
@Entity
@Table(name = "PriceGroups")
public class PriceGroup extends Recorded {

    @Column(name = "groupName", unique = true)
    private String name;

    @Column(precision = 5, scale = 2)
    private BigDecimal discountInPercent;
}
