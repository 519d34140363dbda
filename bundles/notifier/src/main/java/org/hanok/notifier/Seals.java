package org.hanok.notifier;

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

    String facts(String uid, Map<String, String> facts) {
        return vault.seal(Secret.of(text.write(facts)), FACTS + uid);
    }

    /** Tells addresses apart without naming them. */
    String mark(String address) {
        return vault.index("notifier.recipient", Secret.of(address));
    }

    Parcel open(Dispatch d) {
        String address = vault.open(d.recipient, ADDRESS + d.uid).reveal();
        Map<String, String> facts = text.read(vault.open(d.facts, FACTS + d.uid).reveal());
        return new Parcel(d.id, d.uid + "." + d.round, d.topic, d.audience, new Recipient(d.channel, address, Locale.forLanguageTag(d.locale)), facts,
                new Ref(d.subjectType, d.subjectId), d.attempts);
    }
}
