package ${package};

import java.time.Instant;

/** A note as templates see it: records, never entities. */
public record NoteRow(long id, String text, String author, Instant created) {
}
