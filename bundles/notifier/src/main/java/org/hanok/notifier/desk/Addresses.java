package org.hanok.notifier.desk;

import java.util.List;
import java.util.Optional;
import org.hanok.api.identity.ProvenPhones;
import org.hanok.api.member.Assurance;
import org.hanok.api.member.Member;
import org.hanok.api.member.Members;
import org.hanok.api.notify.Recipient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Where a member can be reached: by mail, and by text message at a number that an identity check has proven. Thread-safe. */
@Component(service = Addresses.class)
public class Addresses {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Members> members = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ProvenPhones> phones = List.of();

    @Activate
    public Addresses() {
    }

    /** For use outside a container. */
    public Addresses(List<Members> members, List<ProvenPhones> phones) {
        this.members = members;
        this.phones = phones;
    }

    /** @throws IllegalStateException while the members are away, to be tried again */
    public Optional<Recipient> find(long member, String channel) {
        Members present = members.stream().findFirst().orElseThrow(() -> new IllegalStateException("members are away"));
        Optional<Member> known = present.byId(member);
        return switch (channel) {
            case "mail" -> known.filter(m -> m.email().indexOf('@') > 0).map(m -> Recipient.mail(m.email(), m.locale()));
            case "sms" -> known.filter(m -> m.assurance().compareTo(Assurance.IDENTITY) >= 0).flatMap(this::text);
            default -> Optional.empty();
        };
    }

    /** Whether the member can get text messages. */
    boolean texts(Member member) {
        return member.assurance().compareTo(Assurance.IDENTITY) >= 0 && text(member).isPresent();
    }

    private Optional<Recipient> text(Member member) {
        return phones.stream().findFirst().flatMap(known -> known.of(member.id())).map(phone -> phone.reveal().replaceAll("[^0-9+]", ""))
                .filter(phone -> phone.matches("\\+?[0-9]{9,15}")).map(phone -> new Recipient("sms", phone, member.locale()));
    }
}
