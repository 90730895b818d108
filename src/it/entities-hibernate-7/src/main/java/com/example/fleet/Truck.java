package com.example.fleet;

import jakarta.persistence.Entity;
import org.hibernate.annotations.Check;

@Entity
@Check(constraints = "axles > 1 and load < 40")
public class Truck extends Vehicle {

    private int axles;

    private int load;
}
