package org.hanok.shop.order.desk;

import java.util.List;
import java.util.Set;
import org.hanok.api.admin.AdminModel;
import org.hanok.shop.order.Order;
import org.osgi.service.component.annotations.Component;

/** Orders in the back office's general lists: to look at. They are moved in the order queue, by deeds that keep the rules. */
@Component(service = AdminModel.class)
public class OrderAdmin implements AdminModel<Order> {

    /** The permission of everything staff do with orders. */
    public static final String SEE = "shop.orders";
    /** To let go, hold, send and cancel, and to pay back what fits no order. */
    public static final String EDIT = "shop.orders.edit";

    @Override
    public Class<Order> entity() {
        return Order.class;
    }

    @Override
    public String permission() {
        return SEE;
    }

    @Override
    public List<String> columns() {
        return List.of("number", "payerName", "total", "pins", "stage", "method", "placedAt", "paidAt");
    }

    @Override
    public List<String> searched() {
        return List.of("number", "payerName");
    }

    @Override
    public List<String> filters() {
        return List.of("stage", "orderState", "paymentState", "deliveryState", "placedAt");
    }

    @Override
    public Set<String> readOnly() {
        return Set.of("number", "memberId", "payerName", "stage", "orderState", "paymentState", "deliveryState", "method", "currency", "faceTotal", "listTotal",
                "total", "pins", "locale", "address", "charge", "placedAt", "expiresAt", "paidAt", "deliveredAt");
    }

    @Override
    public boolean creatable() {
        return false;
    }

    @Override
    public boolean deletable() {
        return false;
    }

    @Override
    public String viewOnSite(Order order) {
        return QueueFront.PATH + "/" + order.number();
    }
}
