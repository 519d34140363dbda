package ${package};

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/** One note. The table is made by {@code migrations/V001__notes.sql}. */
@Entity
@Table(name = "note", schema = "${artifactId}")
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    @Column(nullable = false)
    String text;
    @Column(nullable = false)
    String author;
    Instant created;
}
