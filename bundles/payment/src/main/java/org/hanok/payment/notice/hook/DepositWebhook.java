package org.hanok.payment.notice.hook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.payment.deposit.Deposits;
import org.hanok.payment.inbox.Problem;
import org.hanok.payment.inbox.RawMessage;
import org.hanok.payment.notice.DepositSignature;
import org.hanok.payment.notice.NoticeReader;
import org.hanok.payment.notice.Unreadable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for deposit notices. Nothing is read before the signature over the raw bytes fits; without a good secret the door stays shut, and a list of senders shuts
 * it for all others.
 */
@Component(service = DepositWebhook.class, configurationPid = "org.hanok.payment.deposits")
@Designate(ocd = DepositWebhook.Settings.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=payment)")
@Path("/webhooks/deposits")
public class DepositWebhook {

    private static final Logger log = LoggerFactory.getLogger(DepositWebhook.class);

    private final Optional<DepositSignature> signature;
    private final Senders senders;
    private final NoticeReader reader = new NoticeReader();
    private final RefusedNotices refused;
    private final Deposits deposits;
    private final Messages messages;
    private final Clock clock;

    @Activate
    public DepositWebhook(Settings settings, @Reference Site site, @Reference Deposits deposits, @Reference RefusedNotices refused,
            @Reference Messages messages, @Reference Clock clock) {
        String secret = settings._secret().isBlank() ? site.setting("HANOK_DEPOSIT_SECRET").orElse("") : settings._secret();
        this.signature = signature(Secret.of(secret));
        this.senders = new Senders(settings.senders());
        this.deposits = deposits;
        this.refused = refused;
        this.messages = messages;
        this.clock = clock;
    }

    @POST
    @Secured(Secured.ANYONE)
    @Produces(MediaType.WILDCARD)
    public Response told(@Context HttpHeaders headers, @Context Visit visit, InputStream body) throws IOException {
        if (signature.isEmpty()) {
            return problem(503, visit.locale(), "payment.deposit.closed", "");
        }
        if (!senders.may(visit.address())) {
            return problem(403, visit.locale(), "payment.deposit.stranger", "");
        }
        Optional<RawMessage> message = RawMessage.read(headers, body);
        if (message.isEmpty()) {
            return problem(413, visit.locale(), "payment.webhook.long", "");
        }
        if (!genuine(message.get())) {
            return problem(401, visit.locale(), "payment.webhook.refused", "");
        }
        return taken(message.get(), visit.locale());
    }

    private boolean genuine(RawMessage message) {
        return signature.orElseThrow().fits(message.header("X-Hanok-Timestamp"), message.header("X-Hanok-Signature"), message.body(), clock.instant());
    }

    private Response taken(RawMessage message, Locale locale) {
        String type = message.header("Content-Type");
        if (!reader.knows(type)) {
            refused.keep("payment.deposit.bad.type", "", message);
            return problem(415, locale, "payment.deposit.bad.type", "");
        }
        try {
            boolean first = deposits.take(reader.read(type, message.body()));
            return Response.ok(first ? "{\"stored\":true}" : "{\"stored\":false}", MediaType.APPLICATION_JSON_TYPE).build();
        } catch (Unreadable bad) {
            refused.keep(bad.key(), bad.field(), message);
            return problem(400, locale, bad.key(), bad.field());
        }
    }

    private Response problem(int status, Locale locale, String key, String field) {
        return Problem.of(status, messages.get(locale, key, field));
    }

    /** A site that takes no deposits sets no secret; only a secret that is set and unfit is a fault. */
    private static Optional<DepositSignature> signature(Secret secret) {
        if (secret.isEmpty()) {
            log.info("No bank tells us of deposits: neither HANOK_DEPOSIT_SECRET nor .secret in etc/org.hanok.payment.deposits.cfg is set");
            return Optional.empty();
        }
        try {
            return Optional.of(new DepositSignature(secret));
        } catch (IllegalArgumentException unfit) {
            log.error("Deposit notices are answered 503: mend HANOK_DEPOSIT_SECRET or .secret in etc/org.hanok.payment.deposits.cfg ({})", unfit.getMessage());
            return Optional.empty();
        }
    }

    @ObjectClassDefinition(name = "%payment.deposit.settings", localization = "OSGI-INF/l10n/payment")
    public @interface Settings {

        @AttributeDefinition(name = "%payment.deposit.secret", description = "%payment.deposit.secret.help", type = AttributeType.PASSWORD)
        String _secret() default "";

        @AttributeDefinition(name = "%payment.deposit.senders", description = "%payment.deposit.senders.help")
        String senders() default "";

        @AttributeDefinition(name = "%payment.deposit.silentHours", description = "%payment.deposit.silentHours.help", min = "0", max = "720")
        int silentHours() default 24;
    }
}
