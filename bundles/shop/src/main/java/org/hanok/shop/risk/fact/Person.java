package org.hanok.shop.risk.fact;

import java.time.Instant;
import java.util.Set;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;

/**
 * What others know of a buyer.
 *
 * @param since when they registered; the epoch when that is not known
 * @param blocks kinds of block list entries that cover them
 * @param country two letters of where the request comes from, empty when unknown
 */
public record Person(Assurance assurance, Instant since, Set<String> blocks, String country) {

    /** Nobody knows anything, as while {@code members} is away. */
    public static final Person UNKNOWN = new Person(Assurance.NONE, Instant.EPOCH, Set.of(), "");

    public Person {
        blocks = Set.copyOf(blocks);
    }

    /** What is known of a member without asking block lists. */
    public static Person of(Member member) {
        return new Person(member.assurance(), member.since(), Set.of(), "");
    }
}
