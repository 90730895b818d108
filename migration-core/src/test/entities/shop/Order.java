package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Set;

@Entity
@Table(name = "orders", schema = "sales")
public class Order {

    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    User user;

    @ElementCollection
    Set<String> tags;
}
