package org.hanok.shop.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.identity.Identities;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Finds customers by whatever somebody remembers of them: id, order number, phone, name or mail. Thread-safe. */
@Component(service = Find.class)
public class Find {

    private static final int MOST = 50;
    private static final int PHONE_DIGITS = 8;
    private final Purchases purchases;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Members> members = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Identities> identities = List.of();

    @Activate
    public Find(@Reference Purchases purchases) {
        this.purchases = purchases;
    }

    Optional<Member> one(long id) {
        return members.stream().findFirst().flatMap(known -> known.byId(id));
    }

    /** The best guess first. @param text not blank */
    List<Member> by(String text) {
        String wanted = text.strip();
        String digits = wanted.replaceAll("[^0-9]", "");
        List<Long> ids = new ArrayList<>(purchases.ofOrder(wanted.toUpperCase(Locale.ROOT)));
        if (wanted.matches("#?[0-9]{1,18}")) {
            ids.add(Long.parseLong(digits));
        }
        if (digits.length() >= PHONE_DIGITS && wanted.matches("[0-9 +()-]+")) {
            identities.stream().findFirst().ifPresent(known -> ids.addAll(known.byPhone(wanted)));
        }
        Map<Long, Member> found = new LinkedHashMap<>();
        inOrder(ids).forEach(member -> found.put(member.id(), member));
        members.stream().findFirst().map(known -> known.search(wanted, MOST)).orElse(List.of()).forEach(member -> found.putIfAbsent(member.id(), member));
        return List.copyOf(found.values());
    }

    /** Members by ids, in that order. */
    List<Member> inOrder(List<Long> ids) {
        Map<Long, Member> known = new LinkedHashMap<>();
        members.stream().findFirst().map(all -> all.byIds(ids)).orElse(List.of()).forEach(member -> known.put(member.id(), member));
        return ids.stream().distinct().filter(known::containsKey).map(known::get).toList();
    }
}
