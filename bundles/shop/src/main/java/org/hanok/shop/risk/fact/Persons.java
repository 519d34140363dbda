package org.hanok.shop.risk.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.BlockList;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.shop.risk.Purchase;
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

    public Person of(Purchase purchase) {
        Optional<Member> buyer = Optional.ofNullable(purchase.buyerOrNull()).or(() -> byId(purchase.memberId()));
        Set<String> hits = new TreeSet<>();
        blocks.stream().findFirst().ifPresent(list -> {
            ask(list, BlockList.Kind.ADDRESS, purchase.address(), hits);
            ask(list, BlockList.Kind.DEVICE, purchase.agent(), hits);
            buyer.ifPresent(member -> ask(list, BlockList.Kind.EMAIL, member.email(), hits));
        });
        return new Person(buyer.map(Member::assurance).orElse(Assurance.NONE), buyer.map(Member::since).orElse(Person.UNKNOWN.since()), hits);
    }

    public Optional<Member> byId(long member) {
        return members.stream().findFirst().flatMap(known -> known.byId(member));
    }

    public List<Member> byIds(List<Long> ids) {
        return members.stream().findFirst().map(known -> known.byIds(ids)).orElse(List.of());
    }

    /** What is known of a member without asking block lists. */
    public static Person known(Member member) {
        return new Person(member.assurance(), member.since(), Set.of());
    }

    private static void ask(BlockList list, BlockList.Kind kind, String value, Set<String> hits) {
        if (!value.isBlank() && list.find(kind, value).isPresent()) {
            hits.add(kind.name());
        }
    }
}
