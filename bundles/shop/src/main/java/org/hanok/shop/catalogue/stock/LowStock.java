package org.hanok.shop.catalogue.stock;

import java.util.List;
import org.hanok.api.admin.AdminTask;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.catalogue.desk.ProductAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Vouchers below their minimum, worst first. */
@Component
public class LowStock implements AdminTask {

    private static final int SHOWN = 5;

    private final StockWatch watch;
    private final Messages messages;

    @Activate
    public LowStock(@Reference StockWatch watch, @Reference Messages messages) {
        this.watch = watch;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return ProductAdmin.SEE;
    }

    @Override
    public List<Chore> waiting(Visit visit) {
        return watch.now().low().stream().limit(SHOWN).map(low -> todo(low, visit)).toList();
    }

    private Chore todo(Low low, Visit visit) {
        boolean out = low.left() <= 0;
        return new Chore("ticket", messages.get(visit.locale(), out ? "shop.task.out" : "shop.task.low", low.name(), low.left()),
                messages.get(visit.locale(), "shop.task.low.why", low.minimum()), messages.get(visit.locale(), "shop.task.low.action"),
                "/admin/shop/pins?product=" + low.productId(), out ? "bad" : "warn");
    }
}
