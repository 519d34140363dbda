package org.hanok.shop.order;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of orders, in {@code etc/org.hanok.shop.order.cfg}; a change applies to the next order. */
@ObjectClassDefinition(id = "org.hanok.shop.order", name = "%shop.order.settings", localization = "OSGI-INF/l10n/shop-order")
public @interface OrderSettings {

    /** Minutes a buyer has to pay; afterwards the order expires, and a payment that is late re-opens it. */
    @AttributeDefinition(name = "%shop.order.settings.minutes", description = "%shop.order.settings.minutes.text", min = "1", max = "10080")
    int minutesToPay() default 30;
}
