package org.hanok.shop.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hanok.api.Ref;
import org.hanok.api.Site;
import org.hanok.api.data.Tx;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.api.job.Cron;
import org.hanok.api.job.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells of vouchers that run low ({@code stock.low}) or are gone ({@code stock.empty}), each once a day. The event bears the day's beginning as its time, so that
 * listeners know it again even after a restart. Stock that was filled up is forgotten and told of anew.
 */
@Component(service = ScheduledJob.class)
@Cron("*/2 * * * *")
public class StockAlerts implements ScheduledJob {

    private final StockWatch watch;
    private final Tx tx;
    private final Events events;
    private final Clock clock;
    private final ZoneId zone;
    private final Map<Long, String> told = new ConcurrentHashMap<>();

    @Activate
    public StockAlerts(@Reference StockWatch watch, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Events events, @Reference Clock clock,
            @Reference Site site) {
        this(watch, tx, events, clock, site.zone());
    }

    StockAlerts(StockWatch watch, Tx tx, Events events, Clock clock, ZoneId zone) {
        this.watch = watch;
        this.tx = tx;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String run() {
        Instant day = clock.instant().atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        List<Low> low = watch.now().low();
        List<Low> news = low.stream().filter(one -> !(topic(one) + day).equals(told.get(one.productId()))).toList();
        tx.run(() -> news.forEach(one -> events.publish(event(one, day))));
        told.keySet().retainAll(Set.copyOf(low.stream().map(Low::productId).toList()));
        news.forEach(one -> told.put(one.productId(), topic(one) + day));
        return "told of " + news.size() + " products";
    }

    private static String topic(Low low) {
        return low.left() <= 0 ? "stock.empty" : "stock.low";
    }

    private static Event event(Low low, Instant day) {
        return new Event(topic(low), new Ref(Index.PRODUCT, String.valueOf(low.productId())), day,
                Map.of("product", low.name(), "left", String.valueOf(low.left()), "minimum", String.valueOf(low.minimum())));
    }
}
