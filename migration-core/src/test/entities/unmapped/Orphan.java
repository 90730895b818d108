package unmapped;

import jakarta.persistence.Entity;

@Entity
public class Orphan {

    String hasNoId;
}
