package org.hanok.shop.cart;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How much fits into a cart. What may be bought in a day is another matter and checked at checkout. */
@ObjectClassDefinition(id = "org.hanok.shop.cart", localization = "OSGI-INF/l10n/shop-cart", name = "%shop.cart.settings", description = "%shop.cart.settings.text")
public @interface CartLimits {

    @AttributeDefinition(name = "%shop.cart.settings.quantity", description = "%shop.cart.settings.quantity.text", min = "1", max = "999")
    int quantity() default 50;

    @AttributeDefinition(name = "%shop.cart.settings.lines", description = "%shop.cart.settings.lines.text", min = "1", max = "200")
    int lines() default 30;

    @AttributeDefinition(name = "%shop.cart.settings.days", description = "%shop.cart.settings.days.text", min = "1", max = "365")
    int days() default 30;
}
