package org.hanok.shop.catalogue.stock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.web.PageWidget;
import org.hanok.api.web.Slot;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.catalogue.desk.ProductAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What runs out first, on the dashboard. */
@Component
@Slot(value = "admin.aside", order = 20)
public class StockTable implements PageWidget {

    private static final int SHOWN = 8;
    private final StockWatch watch;

    @Activate
    public StockTable(@Reference StockWatch watch) {
        this.watch = watch;
    }

    @Override
    public Optional<View> show(Visit visit) {
        List<Low> low = visit.may(ProductAdmin.SEE) ? watch.now().low().stream().limit(SHOWN).toList() : List.of();
        return low.isEmpty() ? Optional.empty() : Optional.of(View.of("shop/report-stock", Map.of("rows", low)));
    }
}
