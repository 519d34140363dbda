package org.hanok.shop.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.web.Messages;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The last two weeks on the dashboard. */
@Component
@Slot(value = "admin.main", order = 10)
public class SalesChart implements PageWidget {

    static final String PERMISSION = "shop.orders";
    private static final int DAYS = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M.d");
    private final Sales sales;
    private final Messages messages;

    @Activate
    public SalesChart(@Reference Sales sales, @Reference Messages messages) {
        this.sales = sales;
        this.messages = messages;
    }

    @Override
    public Optional<View> show(Visit visit) {
        if (!visit.may(PERMISSION)) {
            return Optional.empty();
        }
        Words words = new Words(messages, visit.locale());
        List<Point> points = sales.days(DAYS).stream().map(day -> new Point(day.day().format(DAY), day.won(), words.get("shop.report.day", Money.won(day.won()), day.orders())))
                .toList();
        return Optional.of(View.of("shop/report-sales", Map.of("points", points, "days", DAYS)));
    }

    /** A point as the theme's chart takes it. */
    public record Point(String label, long value, String text) {
    }
}
