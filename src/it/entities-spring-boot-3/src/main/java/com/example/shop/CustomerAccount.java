package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Set;

@Entity
@Table(indexes = @Index(columnList = "lastName"))
public class CustomerAccount extends Recorded {

    public enum AccountState {
        OPEN,
        LOCKED,
        CLOSED
    }

    @Column(nullable = false, unique = true)
    private String emailAddress;

    private String lastName;

    @Enumerated(EnumType.STRING)
    private AccountState accountState;

    private Iban debitAccount;

    @ManyToOne
    private CustomerAccount referredBy;

    @ManyToMany
    private Set<PriceGroup> priceGroups;

    @ElementCollection
    private Set<String> nickNames;
}
