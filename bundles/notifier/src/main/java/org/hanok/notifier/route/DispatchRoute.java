package org.hanok.notifier.route;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/**
 * Bell or timer, then one round: take what is handed over or due, carry each, record the outcome. The rows hold the state and the schedule of retries, so a
 * round that is lost is made up for by the next. Those of a round leave side by side: a service that is slow holds up no other. No header of a message is ever read.
 */
final class DispatchRoute extends RouteBuilder {

    private static final String ROUND = "seda:notifier-round?size=1&discardWhenFull=true";

    private final Carrier carrier;

    DispatchRoute(Carrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public void configure() {
        from("timer:notifier-sweep?delay=1000&period=3000").routeId("notifier-sweep").removeHeaders("*").process(e -> carrier.wake().look()).to(ROUND);

        from(ROUND).routeId("notifier-round").removeHeaders("*").process(e -> e.getMessage().setBody(carrier.take()))
                .split(body()).parallelProcessing().to("direct:notifier-carry").end();

        from("direct:notifier-carry").routeId("notifier-carry").removeHeaders("*")
                .doTry().process(e -> carrier.carry(e.getMessage().getBody()))
                .doCatch(Exception.class).process(e -> carrier.failed(e.getMessage().getBody(), e.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class))).end();

        hangBell();
    }

    private void hangBell() {
        ProducerTemplate template = getContext().createProducerTemplate();
        carrier.wake().hang(() -> ring(template));
    }

    /** The route may be stopping; the next timer of another node or of the next route makes up for it. */
    private void ring(ProducerTemplate template) {
        if (getContext().getStatus().isStarted()) {
            template.asyncSendBody(ROUND, "");
        }
    }
}
