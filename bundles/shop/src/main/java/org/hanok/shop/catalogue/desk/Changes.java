package org.hanok.shop.catalogue.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.Query;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.event.Event;
import org.hanok.api.event.Events;
import org.hanok.shop.catalogue.Brand;
import org.hanok.shop.catalogue.Category;
import org.hanok.shop.catalogue.Product;
import org.hanok.shop.catalogue.Slugs;
import org.hanok.shop.catalogue.search.Index;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What every change of the catalogue has in common, whichever door it came through: the rules, the time of the change, the event and the dropped cache. Called
 * inside the transaction that keeps the change.
 */
@Component(service = Changes.class)
public class Changes {

    private final EntityManager em;
    private final Events events;
    private final Cache cache;
    private final Clock clock;

    @Activate
    public Changes(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference Events events, @Reference Cache cache, @Reference Clock clock) {
        this.em = em;
        this.events = events;
        this.cache = cache;
        this.clock = clock;
    }

    void category(Category category) {
        Slugs.check(category.slug());
        alone(category.slug(), em.createNativeQuery("select 1 from shop.brand where slug = ?1"));
        if (category.isBelowItself()) {
            throw new Refused("shop.category.refused.circle");
        }
        category.touch(clock.instant());
        cache.drop("shop");
    }

    /** A brand's pattern is tried before it is kept, so that nobody meets a broken one while loading codes. */
    void brand(Brand brand) {
        Slugs.check(brand.slug());
        alone(brand.slug(), em.createNativeQuery("select 1 from shop.category where slug = ?1"));
        Patterns.check(brand.pinPattern());
        brand.complete(clock.instant());
        cache.drop("shop");
    }

    /** Tells listeners whether it is new, has another price, or changed otherwise. */
    public void product(Product product) {
        Slugs.check(product.slug());
        product.check();
        product.touch(clock.instant());
        cache.drop("shop");
        if (product.id() != null) {
            changed(product, product.id());
        }
    }

    /** To be called once a new product has its id. */
    void created(Product product) {
        publish("product.created", product, Map.of());
    }

    private void changed(Product product, long id) {
        Money price = product.price();
        List<?> before = em.createNativeQuery("select price, currency from shop.product where id = ?1").setParameter(1, id)
                .setFlushMode(FlushModeType.COMMIT).getResultList();
        Money old = before.isEmpty() ? price : money((Object[]) before.get(0));
        if (old.equals(price)) {
            publish("product.changed", product, Map.of());
        } else {
            publish("product.repriced", product, Map.of("before", String.valueOf(old.minor()), "before.currency", old.currency()));
        }
    }

    private void publish(String topic, Product product, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("slug", product.slug());
        facts.put("price", String.valueOf(product.price().minor()));
        facts.put("currency", product.price().currency());
        events.publish(new Event(topic, new Ref(Index.PRODUCT, String.valueOf(product.id())), clock.instant(), facts));
    }

    /** Categories and brands share one kind of address, so a slug is refused to the second of them. */
    private void alone(String slug, Query taken) {
        if (!taken.setParameter(1, slug).setFlushMode(FlushModeType.COMMIT).getResultList().isEmpty()) {
            throw new Refused("shop.product.refused.taken", slug);
        }
    }

    private static Money money(Object[] row) {
        return new Money(((Number) row[0]).longValue(), String.valueOf(row[1]));
    }
}
