package com.example.library;

import java.io.Serializable;
import java.time.LocalDate;
import javax.persistence.Embeddable;
import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.ManyToOne;
import javax.persistence.MapsId;

/** A key of two columns, both of them foreign keys. */
@Entity
public class Loan {

    @Embeddable
    public static class Key implements Serializable {
        private Long book;
        private Long member;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key && book.equals(((Key) other).book) && member.equals(((Key) other).member);
        }

        @Override
        public int hashCode() {
            return book.hashCode() + member.hashCode();
        }
    }

    @EmbeddedId
    private Key key;

    @MapsId("book")
    @ManyToOne
    private Book book;

    @MapsId("member")
    @ManyToOne
    private Member member;

    private LocalDate due;
}
