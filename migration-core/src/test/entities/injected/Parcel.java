package injected;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Parcel {

    @Id
    Long id;

    @Convert(converter = FragileConverter.class)
    Boolean fragile;

    @Convert(converter = SizeConverter.class)
    Size size;

    public enum Size {
        SMALL,
        LARGE
    }
}
