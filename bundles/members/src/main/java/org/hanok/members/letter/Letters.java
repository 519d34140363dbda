package org.hanok.members.letter;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.notify.Notice;
import org.hanok.api.notify.Notifier;
import org.hanok.api.notify.Recipient;
import org.hanok.api.security.Throttle;
import org.hanok.api.security.Vault;
import org.hanok.members.Places;
import org.hanok.members.account.Account;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Mails to members, by way of the notifier. Nobody can make us flood a stranger's mailbox. */
@Component(service = Letters.class)
public class Letters {

    /** The kind of thing a member is to other plugins. */
    public static final String MEMBER = "members.account";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PER_PLACE = 20;
    private static final int PER_ACCOUNT = 5;

    private final Site site;
    private final Throttle throttle;
    private final Vault vault;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Notifier> notifiers;

    @Activate
    public Letters(@Reference Site site, @Reference Throttle throttle, @Reference Vault vault) {
        this(site, throttle, vault, List.of());
    }

    public Letters(Site site, Throttle throttle, Vault vault, List<Notifier> notifiers) {
        this.site = site;
        this.throttle = throttle;
        this.vault = vault;
        this.notifiers = notifiers;
    }

    /** To be asked before anybody unknown makes us send a mail. @throws Refused while no mail can be accepted, or too many came from this place */
    public void expectRoom(String address) {
        if (notifiers.isEmpty()) {
            throw new Refused("members.mail.away");
        }
        Duration rest = throttle.take("members.mail.place:" + Places.of(address), PER_PLACE, HOUR);
        if (!rest.isZero()) {
            throw new Refused("members.slow", Places.minutes(rest));
        }
    }

    /**
     * Hands a mail to the notifier, outside of any transaction; drops it silently when this mailbox has had enough.
     *
     * @param topic names its text
     * @param path public path of the link in it
     * @param key the same key is sent once only
     */
    public void send(String topic, Account account, String path, String key) {
        if (!throttle.take("members.mail.account:" + vault.index("members.mail", Secret.of(account.email())), PER_ACCOUNT, HOUR).isZero()) {
            return;
        }
        Map<String, String> facts = Map.of("link", site.url() + path, "name", account.name());
        Notice notice = new Notice(topic, Recipient.mail(account.email(), Locale.forLanguageTag(account.language())),
                new Ref(MEMBER, String.valueOf(account.id())), facts, topic + ":" + key);
        notifiers.stream().findFirst().ifPresent(notifier -> notifier.send(notice));
    }
}
