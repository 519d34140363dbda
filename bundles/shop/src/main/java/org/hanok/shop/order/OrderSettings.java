package org.hanok.shop.order;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of orders, in {@code etc/org.hanok.shop.order.cfg}; a change applies to the next order. */
@ObjectClassDefinition(id = "org.hanok.shop.order", name = "%shop.order.settings", localization = "OSGI-INF/l10n/shop-order")
public @interface OrderSettings {

    /** Minutes a buyer has to pay; afterwards the order expires, and a payment that is late re-opens it. */
    @AttributeDefinition(name = "%shop.order.settings.minutes", description = "%shop.order.settings.minutes.text", min = "1", max = "10080")
    int minutesToPay() default 30;

    /** Minutes for which PINs are held for an unpaid order, at most its time to pay; 0 holds none, and whoever pays first gets them. */
    @AttributeDefinition(name = "%shop.order.settings.reserved", description = "%shop.order.settings.reserved.text", min = "0", max = "10080")
    int minutesReserved() default 60;

    /** Hours for which PINs are held for a paid order that staff still look at; 0 holds none. */
    @AttributeDefinition(name = "%shop.order.settings.held", description = "%shop.order.settings.held.text", min = "0", max = "720")
    int hoursHeld() default 24;

    /** Whether a member has one unpaid order of the same products at a time. */
    @AttributeDefinition(name = "%shop.order.settings.one", description = "%shop.order.settings.one.text")
    boolean oneUnpaid() default true;
}
