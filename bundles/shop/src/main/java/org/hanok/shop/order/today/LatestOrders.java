package org.hanok.shop.order.today;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.Messages;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.hanok.shop.order.Stage;
import org.hanok.shop.order.desk.OrderAdmin;
import org.hanok.shop.order.desk.Queue;
import org.hanok.shop.order.desk.QueueFront;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The newest orders on the dashboard. */
@Component
@Slot(value = "admin.main", order = 20)
public class LatestOrders implements PageWidget {

    private static final int SHOWN = 5;
    private final Queue queue;
    private final Messages messages;

    @Activate
    public LatestOrders(@Reference Queue queue, @Reference Messages messages) {
        this.queue = queue;
        this.messages = messages;
    }

    @Override
    public Optional<View> show(Visit visit) {
        if (!visit.may(OrderAdmin.SEE)) {
            return Optional.empty();
        }
        Words words = new Words(messages, visit.locale());
        List<QueueFront.Row> rows = queue.find(List.of(Stage.values()), "", Long.MAX_VALUE, SHOWN).stream().map(order -> QueueFront.row(order, words)).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(View.of("shop/report-orders", Map.of("rows", rows, "all", QueueFront.PATH + "?tab=all")));
    }
}
