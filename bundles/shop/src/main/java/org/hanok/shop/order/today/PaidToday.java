package org.hanok.shop.order.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hanok.api.Money;
import org.hanok.api.Site;
import org.hanok.api.admin.AdminTile;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.order.desk.OrderAdmin;
import org.hanok.shop.order.desk.Queue;
import org.hanok.shop.order.desk.QueueFront;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was paid since midnight in the site's zone. */
@Component
public class PaidToday implements AdminTile {

    private final Queue queue;
    private final Messages messages;
    private final Site site;
    private final Clock clock;

    @Activate
    public PaidToday(@Reference Queue queue, @Reference Messages messages, @Reference Site site, @Reference Clock clock) {
        this.queue = queue;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return OrderAdmin.SEE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Number show(Visit visit) {
        ZoneId zone = site.zone();
        Instant midnight = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        Queue.Paid paid = queue.paidSince(midnight);
        return new Number("shop.admin.tile.paid", messages.get(visit.locale(), "shop.admin.money", Money.won(paid.sum())),
                messages.get(visit.locale(), "shop.admin.tile.paid.count", paid.orders()), QueueFront.PATH + "?tab=all");
    }
}
