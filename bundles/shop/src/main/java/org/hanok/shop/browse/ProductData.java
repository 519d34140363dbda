package org.hanok.shop.browse;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hanok.api.Money;
import org.hanok.api.Site;
import org.hanok.api.web.Html;
import org.hanok.shop.catalogue.read.Offer;
import org.hanok.shop.catalogue.read.ProductPage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A product as schema.org's Product, for search engines (schema.org/Product, as Google's merchant listings read it). */
@Component(service = ProductData.class)
public class ProductData {

    private final Site site;

    @Activate
    public ProductData(@Reference Site site) {
        this.site = site;
    }

    Html of(ProductPage page, boolean available, String summary) {
        Offer offer = page.offer();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Product");
        data.put("name", offer.name());
        data.put("sku", offer.slug());
        data.put("description", summary);
        data.put("url", site.url() + offer.path());
        data.put("brand", Map.of("@type", "Brand", "name", offer.brand()));
        data.put("offers", List.of(offer(offer, available)));
        return JsonLd.of(data);
    }

    private Map<String, Object> offer(Offer offer, boolean available) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "Offer");
        data.put("price", major(offer.price()));
        data.put("priceCurrency", offer.price().currency());
        data.put("availability", "https://schema.org/" + (available ? "InStock" : "OutOfStock"));
        data.put("url", site.url() + offer.path());
        return data;
    }

    private static String major(Money money) {
        return BigDecimal.valueOf(money.minor(), Currency.getInstance(money.currency()).getDefaultFractionDigits()).toPlainString();
    }
}
