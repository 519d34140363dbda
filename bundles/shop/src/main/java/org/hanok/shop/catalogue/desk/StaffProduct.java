package org.hanok.shop.catalogue.desk;

import java.time.Instant;
import org.hanok.api.Money;

/** A product as staff see it, switched off ones included. @param brand the brand's slug @param description Markdown */
public record StaffProduct(long id, String brand, String slug, String name, String subtitle, Money faceValue, Money listPrice, Money price,
        String description, int position, boolean enabled, Instant changed) {

    /** The shape in which a query makes it. */
    public StaffProduct(long id, String brand, String slug, String name, String subtitle, long faceValue, long listPrice, long price, String currency,
            String description, int position, boolean enabled, Instant changed) {
        this(id, brand, slug, name, subtitle, new Money(faceValue, currency), new Money(listPrice, currency), new Money(price, currency), description,
                position, enabled, changed);
    }
}
