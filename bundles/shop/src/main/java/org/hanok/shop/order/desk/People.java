package org.hanok.shop.order.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hanok.api.identity.Identities;
import org.hanok.api.identity.Identity;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks {@code members} who somebody is, and {@code verification} whose a phone is, while they are there. Thread-safe. */
@Component(service = People.class)
public class People {

    private static final int MOST = 100;
    private static final String PHONE = "[+0-9][0-9 -]{7,19}";

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Members> members = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Identities> identities = List.of();

    List<Long> search(String text) {
        return members.stream().findFirst().map(known -> known.search(text, MOST)).orElse(List.of()).stream().map(Member::id).toList();
    }

    /** Members that somebody means by a few letters or digits: an id, part of a name or mail, or a whole phone number. */
    List<Long> meant(String text) {
        Stream<Long> id = text.matches("[1-9][0-9]{0,17}") ? Stream.of(Long.parseLong(text)) : Stream.empty();
        Stream<Long> named = text.length() < 2 ? Stream.empty() : search(text).stream();
        return Stream.of(id, named, proven(text)).flatMap(found -> found).distinct().toList();
    }

    private Stream<Long> proven(String text) {
        return !text.matches(PHONE) ? Stream.empty() : identities.stream().findFirst().map(known -> known.byPhone(text)).orElse(List.of()).stream();
    }

    /** What an identity check has proven of a member; opens sealed values. */
    Optional<Identity> proven(long member) {
        return identities.stream().findFirst().flatMap(known -> known.of(member));
    }

    Optional<Member> byId(long id) {
        return members.stream().findFirst().flatMap(known -> known.byId(id));
    }
}
