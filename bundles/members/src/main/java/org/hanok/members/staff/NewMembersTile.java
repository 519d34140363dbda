package org.hanok.members.staff;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.hanok.api.Site;
import org.hanok.api.admin.AdminTile;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many registered today, beside yesterday. */
@Component
public class NewMembersTile implements AdminTile {

    private static final int ORDER = 400;

    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Site site;
    private final Messages messages;

    @Activate
    public NewMembersTile(@Reference(target = "(osgi.unit.name=members)") EntityManager em, @Reference(target = "(osgi.unit.name=members)") Tx tx,
            @Reference Clock clock, @Reference Site site, @Reference Messages messages) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.site = site;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return AccountAdmin.SEE;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Number show(Visit visit) {
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        long now = registered(today);
        long before = registered(today.minusDays(1));
        return new Number("members.tile.new", NumberFormat.getInstance(visit.locale()).format(now),
                messages.get(visit.locale(), "members.tile.new.yesterday", before), "/admin/members/account?registered=today");
    }

    private long registered(LocalDate day) {
        Instant from = day.atStartOfDay(site.zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(site.zone()).toInstant();
        return tx.read(() -> em.createQuery("select count(a) from Account a where a.registered >= :from and a.registered < :to", Long.class)
                .setParameter("from", from).setParameter("to", to).getSingleResult());
    }
}
