package commented;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Comment;

@Entity
@Comment("the librarian's shelf")
public class Shelf {

    @Id
    Long id;

    @Comment("don't ask;\nit's 'high'")
    String height;

    @Comment("plain")
    String width;
}
