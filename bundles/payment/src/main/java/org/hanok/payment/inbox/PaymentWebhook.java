package org.hanok.payment.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.payment.PaymentProvider;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Secured;
import org.hanok.api.web.Visit;
import org.hanok.payment.charge.Providers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door for payment providers. A message is only a hint: authenticated, kept, answered at once, followed later. */
@Component(service = PaymentWebhook.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=payment)")
@Path("/webhooks/payment/{provider}")
public class PaymentWebhook {

    private static final Logger log = LoggerFactory.getLogger(PaymentWebhook.class);

    private final Providers providers;
    private final Inbox inbox;
    private final Messages messages;

    @Activate
    public PaymentWebhook(@Reference Providers providers, @Reference Inbox inbox, @Reference Messages messages) {
        this.providers = providers;
        this.inbox = inbox;
        this.messages = messages;
    }

    @POST
    @Secured(Secured.ANYONE)
    @Produces(MediaType.WILDCARD)
    public Response told(@PathParam("provider") String id, @Context HttpHeaders headers, @Context Visit visit, InputStream body) throws IOException {
        PaymentProvider provider = providers.byId(id).orElseThrow(NotFound::new);
        Optional<RawMessage> message = RawMessage.read(headers, body);
        return message.isEmpty() ? Problem.of(413, messages.get(visit.locale(), "payment.webhook.long")) : taken(provider, message.get(), visit);
    }

    private Response taken(PaymentProvider provider, RawMessage message, Visit visit) {
        try {
            PaymentProvider.Hint hint = provider.hint(message.headers(), message.body());
            inbox.hint(provider.id(), hint.id(), hint.chargeId(), message.headers(), message.body());
            return Response.ok("{}", MediaType.APPLICATION_JSON_TYPE).build();
        } catch (Refused refused) {
            log.warn("a webhook for {} was refused: {}", provider.id(), refused.key());
            return Problem.of(401, messages.get(visit.locale(), "payment.webhook.refused"));
        }
    }
}
