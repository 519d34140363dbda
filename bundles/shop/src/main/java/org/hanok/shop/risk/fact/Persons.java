package org.hanok.shop.risk.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.BlockList;
import org.hanok.api.member.BlockList.Somebody;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks {@code members} about a buyer while it is there. Thread-safe. */
@Component(service = Persons.class)
public class Persons {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Members> members = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<BlockList> blocks = List.of();

    /** Who buys. Looks them up unless somebody has looked already. */
    public Person of(Purchase purchase) {
        return Optional.ofNullable(purchase.personOrNull())
                .orElseGet(() -> person(byId(purchase.memberId()), new Somebody(purchase.address(), "", purchase.device(), purchase.memberId())));
    }

    /** Who is at the checkout. A block that covers them is told that it has stopped somebody. @param stops whether blocks stop anybody now */
    public Person of(Visit visit, boolean stops) {
        Somebody who = new Somebody(visit.address(), visit.country(), visit.device(), visit.member().map(Member::id).orElse(0L));
        Optional<BlockList> list = blocks.stream().findFirst();
        Optional<BlockList.Block> block = list.flatMap(one -> one.find(who));
        if (stops) {
            block.ifPresent(found -> list.get().stopped(found, "checkout", who));
        }
        return person(visit.member(), block, visit.country());
    }

    private Person person(Optional<Member> buyer, Somebody who) {
        return person(buyer, blocks.stream().findFirst().flatMap(list -> list.find(who)), who.country());
    }

    private static Person person(Optional<Member> buyer, Optional<BlockList.Block> block, String country) {
        return new Person(buyer.map(Member::assurance).orElse(Assurance.NONE), buyer.map(Member::since).orElse(Person.UNKNOWN.since()),
                block.map(found -> Set.of(found.kind().name())).orElse(Set.of()), country);
    }

    public Optional<Member> byId(long member) {
        return members.stream().findFirst().flatMap(known -> known.byId(member));
    }

    public List<Member> byIds(List<Long> ids) {
        return members.stream().findFirst().map(known -> known.byIds(ids)).orElse(List.of());
    }
}
