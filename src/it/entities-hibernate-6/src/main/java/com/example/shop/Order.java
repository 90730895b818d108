package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;

/** A name that is a word of SQL, a second table, generated columns. */
@Entity
@Table(name = "`order`")
@SecondaryTable(name = "order_notes", pkJoinColumns = @PrimaryKeyJoinColumn(name = "order_id"))
public class Order {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(optional = false)
    private Customer customer;

    @OneToMany(mappedBy = "order")
    private List<OrderLine> lines;

    @Column(precision = 10, scale = 2)
    private BigDecimal net;

    @GeneratedColumn("net * 1.2")
    @Column(precision = 10, scale = 2)
    private BigDecimal gross;

    @Generated
    @Column(columnDefinition = "bigint generated always as (id % 10) stored", insertable = false, updatable = false)
    private Long shelf;

    @CreationTimestamp
    private Instant placed;

    @Column(table = "order_notes", columnDefinition = "text")
    private String note;

    @Version
    private int version;
}
