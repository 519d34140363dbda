package org.hanok.shop.browse;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hanok.api.Money;
import org.hanok.api.NotFound;
import org.hanok.api.Ref;
import org.hanok.api.cache.Cache;
import org.hanok.api.payment.Payments;
import org.hanok.api.web.Html;
import org.hanok.api.web.Markdown;
import org.hanok.api.web.Messages;
import org.hanok.api.web.View;
import org.hanok.api.web.Visit;
import org.hanok.shop.Art;
import org.hanok.shop.Words;
import org.hanok.shop.cart.Carts;
import org.hanok.shop.catalogue.read.Cards;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.catalogue.read.Offer;
import org.hanok.shop.catalogue.read.ProductPage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The page of one voucher. One statement. Thread-safe. */
@Component(service = ProductFront.class)
public class ProductFront {

    private final Catalogue catalogue;
    private final Carts carts;
    private final Messages messages;
    private final Markdown markdown;
    private final Cache cache;
    private final ProductData data;

    /** Away while no payment plugin is installed; the page then leaves the methods to checkout. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Payments> payments = List.of();

    @Activate
    public ProductFront(@Reference Catalogue catalogue, @Reference Carts carts, @Reference Messages messages,
            @Reference Markdown markdown, @Reference Cache cache, @Reference ProductData data) {
        this.catalogue = catalogue;
        this.carts = carts;
        this.messages = messages;
        this.markdown = markdown;
        this.cache = cache;
        this.data = data;
    }

    /** @throws NotFound when there is no such product, or it is switched off */
    View show(String slug, Visit visit) {
        ProductPage page = catalogue.bySlug(slug).orElseThrow(NotFound::new);
        return View.of("shop/product", model(page, new Words(messages, visit.locale()))).subject(new Ref("shop.product", String.valueOf(page.offer().productId())));
    }

    private Map<String, Object> model(ProductPage page, Words words) {
        Offer offer = page.offer();
        Map<Long, Long> available = page.left();
        long left = offer.sellable() ? available.getOrDefault(offer.productId(), 0L) : 0;
        Map<String, Object> model = new HashMap<>();
        model.put("product", offer);
        model.put("kind", page.subtitle());
        model.put("art", new Art(offer.palette(), offer.lattice()));
        model.put("brand", page.brand());
        model.put("soldOut", left <= 0);
        model.put("paused", !offer.sellable());
        model.put("most", Math.min(left, carts.most()));
        model.put("few", left > 0 && left <= Cards.FEW);
        model.put("tiles", page.siblings().stream().map(sibling -> tile(sibling, offer, available, words)).toList());
        model.put("methods", methods(offer, words));
        model.put("crumbs", List.of(new Link(words.get("shop.crumb.home"), "/"), new Link(words.get("shop.crumb.shop"), "/shop"),
                new Link(page.brand().name(), page.brand().path()), new Link(words.face(offer.faceValue()), "")));
        about("product", offer.productId(), page.description()).ifPresent(html -> model.put("about", html));
        about("brand", page.brand().id(), page.brand().description()).ifPresent(html -> model.put("brandAbout", html));
        String summary = summary(page, words);
        model.put("summary", summary);
        model.put("jsonLd", data.of(page, left > 0, summary));
        return model;
    }

    private List<Method> methods(Offer offer, Words words) {
        return payments.stream().flatMap(cashier -> cashier.methods().stream())
                .map(method -> new Method(method.id(), words.get(method.label()), words.get(method.hint()), offer.price())).toList();
    }

    private Optional<Html> about(String what, long id, String text) {
        return text.isBlank() ? Optional.empty()
                : Optional.of(cache.get("shop:about:" + what + ":" + id, Duration.ofMinutes(1), () -> markdown.render(text)));
    }

    private String summary(ProductPage page, Words words) {
        String text = page.description().isBlank() ? page.brand().description() : page.description();
        return text.isBlank() ? words.get("shop.product.summary", page.offer().name(), page.offer().price())
                : cache.get("shop:summary:" + page.offer().productId(), Duration.ofMinutes(1), () -> markdown.plain(text, 150));
    }

    private static Denom tile(Offer sibling, Offer here, Map<Long, Long> available, Words words) {
        return new Denom(words.face(sibling.faceValue()), sibling.path(), sibling.productId() == here.productId(),
                available.getOrDefault(sibling.productId(), 0L) <= 0);
    }

    /** A denomination of the same brand. */
    record Denom(String label, String url, boolean current, boolean soldOut) {
    }

    /** A way to pay, with what it costs that way. */
    record Method(String value, String label, String note, Money price) {
    }
}
