package org.hanok.shop.catalogue.stock;

import java.text.NumberFormat;
import org.hanok.api.admin.AdminTile;
import org.hanok.api.web.Messages;
import org.hanok.api.web.Visit;
import org.hanok.shop.catalogue.desk.ProductAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many vouchers are on sale, and how many of them are sold out. */
@Component
public class OnSaleTile implements AdminTile {

    private final StockWatch watch;
    private final Messages messages;

    @Activate
    public OnSaleTile(@Reference StockWatch watch, @Reference Messages messages) {
        this.watch = watch;
        this.messages = messages;
    }

    @Override
    public String permission() {
        return ProductAdmin.SEE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Number show(Visit visit) {
        StockWatch.State now = watch.now();
        return new Number("shop.tile.products", NumberFormat.getIntegerInstance(visit.locale()).format(now.onSale()),
                messages.get(visit.locale(), now.soldOut() == 0 ? "shop.tile.products.all" : "shop.tile.products.out", now.soldOut()),
                "/admin/shop/product");
    }
}
