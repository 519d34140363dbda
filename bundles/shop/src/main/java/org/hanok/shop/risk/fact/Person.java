package org.hanok.shop.risk.fact;

import java.time.Instant;
import java.util.Set;
import org.hanok.api.member.Assurance;

/** What others know of a buyer. @param blocks kinds of block list entries that cover them */
public record Person(Assurance assurance, Instant since, Set<String> blocks) {

    /** Nobody knows anything, as while {@code members} is away. */
    public static final Person UNKNOWN = new Person(Assurance.NONE, Instant.EPOCH, Set.of());

    public Person {
        blocks = Set.copyOf(blocks);
    }
}
