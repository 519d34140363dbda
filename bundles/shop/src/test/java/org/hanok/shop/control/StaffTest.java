package org.hanok.shop.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.shop.risk.fact.KnownMembers;
import org.junit.jupiter.api.Test;

class StaffTest {

    private final Staff staff = new Staff();

    @Test
    void anActorIsCalledByNameElseByMailAndNobodyIsMadeUp() {
        KnownMembers known = new KnownMembers();
        known.know(member(7, "이지연", "day@example.com"), member(8, " ", "night@example.com"));
        staff.members = List.of(known);

        assertThat(staff.actors(Stream.of("staff:7", "staff:7", "staff:8", "member:7", "staff:9", "risk", "payment")))
                .isEqualTo(Map.of("staff:7", "이지연", "member:7", "이지연", "staff:8", "night@example.com"));
    }

    @Test
    void withoutMembersNobodyHasAName() {
        assertThat(staff.actors(Stream.of("staff:7"))).isEmpty();
    }

    private static Member member(long id, String name, String mail) {
        return new Member(id, name, mail, Locale.KOREAN, Set.of("shop.orders"), Assurance.NONE);
    }
}
