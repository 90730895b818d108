package com.example.shop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.io.Serializable;

/** A key of two columns, one of them a foreign key. */
@Entity
public class OrderLine {

    @Embeddable
    public record Key(Long orderId, int position) implements Serializable {}

    @EmbeddedId
    private Key key;

    @MapsId("orderId")
    @ManyToOne
    private Order order;

    @ManyToOne(optional = false)
    private Product product;

    private int quantity;
}
