package org.hanok.notifier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.Secret;
import org.hanok.api.notify.Recipient;
import org.hanok.api.security.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes and opens what nobody who reads the database may see. Thread-safe. */
@Component(service = Seals.class)
public class Seals {

    private static final String ADDRESS = "notifier.recipient:";
    private static final String FACTS = "notifier.facts:";

    private final Vault vault;
    private final FactsText text = new FactsText();

    @Activate
    public Seals(@Reference Vault vault) {
        this.vault = vault;
    }

    String address(String uid, String address) {
        return vault.seal(Secret.of(address), ADDRESS + uid);
    }

    String facts(String purpose, Map<String, String> facts) {
        return vault.seal(Secret.of(text.write(facts)), FACTS + purpose);
    }

    private Map<String, String> facts(String purpose, String sealed) {
        return text.read(vault.open(sealed, FACTS + purpose).reveal());
    }

    /** Tells addresses apart without naming them. */
    public String mark(String address) {
        return vault.index("notifier.recipient", Secret.of(address));
    }

    /** What the notices to one member's address have in common. */
    public String person(String address) {
        return "to|" + mark(address);
    }

    /** @param parts rows of key, facts, type and id of what happened besides */
    public Parcel open(Dispatch d, List<Object[]> parts, boolean doubtful) {
        String address = vault.open(d.recipient, ADDRESS + d.uid).reveal();
        List<Parcel.Part> more = parts.stream().map(p -> new Parcel.Part(facts(p[1].toString(), p[2].toString()), new Ref(p[3].toString(), p[4].toString()))).toList();
        return new Parcel(d.id, d.uid + "." + d.round, d.topic, d.audience, new Recipient(d.channel, address, Locale.forLanguageTag(d.locale)), facts(d.uid, d.facts),
                new Ref(d.subjectType, d.subjectId), more, d.attempts, d.due, doubtful);
    }

    /** Enough of an address for staff to recognise it: {@code h•••@example.com}, {@code 010••••5678}. */
    static String hint(String address) {
        int at = address.indexOf('@');
        if (at > 0) {
            return address.substring(0, 1) + "•••" + address.substring(at);
        }
        return address.matches("\\+?[0-9]{9,15}") ? address.substring(0, 3) + "••••" + address.substring(address.length() - 4) : address.isEmpty() ? "" : "•••";
    }
}
