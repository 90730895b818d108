package com.example.library;

import java.math.BigDecimal;
import javax.persistence.Entity;

@Entity
public class Reminder extends Notice {

    private BigDecimal fee;
}
