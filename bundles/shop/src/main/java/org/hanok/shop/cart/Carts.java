package org.hanok.shop.cart;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hanok.api.NotFound;
import org.hanok.api.Refused;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Visit;
import org.hanok.shop.catalogue.read.Catalogue;
import org.hanok.shop.catalogue.read.Offer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The carts of members and of visitors. A member's cart follows the member to every device; a visitor's belongs to one browser. Every change is one upsert, so
 * that two tabs cannot make two lines of one product. Thread-safe.
 */
@Component(service = Carts.class, configurationPid = "org.hanok.shop.cart")
@Designate(ocd = CartLimits.class)
public class Carts {

    private static final Duration FRESH = Duration.ofMinutes(1);
    // A full cart takes no new line, yet its own lines can still be changed.
    private static final String KEEP = """
            insert into shop.cart_item (owner, product_id, quantity, price, currency, added, changed)
            select ?1, p.id, ?3, p.price, p.currency, cast(?4 as timestamptz), cast(?4 as timestamptz)
            from shop.product p join shop.brand b on b.id = p.brand_id
            where p.id = ?2 and p.enabled and b.enabled and (select count(*) from shop.cart_item where owner = ?1 and product_id <> ?2) < ?5
            on conflict (owner, product_id) do update set quantity = case when ?6 > 0 then least(cart_item.quantity + ?6, ?7) else ?3 end,
              price = excluded.price, currency = excluded.currency, changed = excluded.changed
            returning (select p.brand_id from shop.product p where p.id = cart_item.product_id),
              quantity + (select coalesce(sum(c.quantity), 0) from shop.cart_item c where c.owner = ?1 and c.product_id <> ?2)""";
    private static final String MERGE = """
            with moved as (
              delete from shop.cart_item where owner = ?1 returning product_id, quantity, price, currency, added
            ), merged as (
              insert into shop.cart_item (owner, product_id, quantity, price, currency, added, changed)
              select ?2, product_id, least(quantity, ?3), price, currency, added, cast(?4 as timestamptz) from moved
              on conflict (owner, product_id) do update set quantity = least(cart_item.quantity + excluded.quantity, ?3), price = excluded.price, changed = excluded.changed
              returning product_id, quantity
            )
            select coalesce(sum(quantity), 0) from (select quantity from merged
              union all select c.quantity from shop.cart_item c where c.owner = ?2 and c.product_id not in (select product_id from merged)) now""";
    private final EntityManager em;
    private final Tx tx;
    private final Clock clock;
    private final Catalogue catalogue;
    private final Cache cache;
    private final CartLimits limits;

    @Activate
    public Carts(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference(target = "(osgi.unit.name=shop)") Tx tx, @Reference Clock clock,
            @Reference Catalogue catalogue, @Reference Cache cache, CartLimits limits) {
        this.em = em;
        this.tx = tx;
        this.clock = clock;
        this.catalogue = catalogue;
        this.cache = cache;
        this.limits = limits;
    }

    /** What the visitor's cart holds, in the order it was put there. */
    public List<CartLine> lines(Visit visit) {
        return entries(visit).stream().map(entry -> new CartLine(entry.productId(), entry.quantity())).toList();
    }

    /** As {@link #lines}, with the prices seen. One statement. */
    public List<CartEntry> entries(Visit visit) {
        return owner(visit).map(owner -> tx.read(() -> em.createQuery("select new org.hanok.shop.cart.CartEntry(i.productId, i.quantity, i.price, i.currency)"
                + " from CartItem i where i.owner = :owner order by i.added, i.id", CartEntry.class)
                .setParameter("owner", owner).setMaxResults(limits.lines()).getResultList())).orElse(List.of());
    }

    /** How many vouchers the cart holds, for the head of every page. One statement, none while it is cached. */
    public int count(Visit visit) {
        return owner(visit).map(owner -> cache.get(key(owner), FRESH, () -> tx.read(() -> em.createQuery(
                "select coalesce(sum(i.quantity), 0) from CartItem i where i.owner = :owner", Number.class).setParameter("owner", owner).getSingleResult()
                .intValue()))).orElse(0);
    }

    /** How many of one product a line may hold. */
    public int most() {
        return limits.quantity();
    }

    /**
     * Puts so many more of a product into the cart; a line never grows beyond {@link #most()}.
     *
     * @throws Refused for a quantity out of range, a product that is not sold, or a full cart
     * @throws NotFound when there is no such product
     */
    public void add(Visit visit, long productId, int quantity) {
        keep(visit, productId, quantity, true);
    }

    /** Sets the quantity of a product, zero to remove it; puts it into the cart if it was not there. Accepts today's price. Refuses as {@link #add}. */
    public void set(Visit visit, long productId, int quantity) {
        if (quantity == 0) {
            remove(visit, productId);
        } else {
            keep(visit, productId, quantity, false);
        }
    }

    /** Replaces all lines at once. Refuses as {@link #add}, and then changes nothing. */
    public void replace(Visit visit, List<CartLine> lines) {
        tx.run(() -> {
            clear(visit);
            lines.forEach(line -> keep(visit, line.productId(), line.quantity(), true));
        });
    }

    public void remove(Visit visit, long productId) {
        owner(visit).ifPresent(owner -> tx.run(() -> {
            em.createQuery("delete from CartItem i where i.owner = :owner and i.productId = :product")
                    .setParameter("owner", owner).setParameter("product", productId).executeUpdate();
            cache.drop(key(owner));
        }));
    }

    /** Empties the cart. Joins the caller's transaction, so that an order and its cart go together. */
    public void clear(Visit visit) {
        owner(visit).ifPresent(owner -> tx.run(() -> {
            em.createQuery("delete from CartItem i where i.owner = :owner").setParameter("owner", owner).executeUpdate();
            cache.drop(key(owner));
        }));
    }

    /** The caller has emptied the cart in its transaction. */
    public void emptied(Visit visit) {
        owner(visit).ifPresent(owner -> counted(owner, 0));
    }

    /** Moves a visitor's lines into a member's cart: quantities add up, within the limit. Does nothing the second time. */
    public void merge(String visitor, long memberId) {
        tx.run(() -> {
            Number count = (Number) em.createNativeQuery(MERGE).setParameter(1, "v:" + visitor).setParameter(2, "m:" + memberId)
                    .setParameter(3, limits.quantity()).setParameter(4, now()).getSingleResult();
            counted("m:" + memberId, count.intValue());
        });
    }

    /** Forgets what strangers left behind. @return how many lines */
    int sweep() {
        Timestamp before = Timestamp.from(clock.instant().minus(Duration.ofDays(limits.days())));
        return tx.call(() -> em.createNativeQuery("delete from shop.cart_item where owner like 'v:%' and changed < ?1")
                .setParameter(1, before).executeUpdate());
    }

    private void keep(Visit visit, long productId, int quantity, boolean more) {
        if (quantity < 1 || quantity > limits.quantity()) {
            throw new Refused("shop.cart.refused.quantity", limits.quantity());
        }
        String owner = owner(visit).orElseThrow(() -> new Refused("shop.cart.refused.cookies"));
        tx.run(() -> {
            List<?> rows = em.createNativeQuery(KEEP).setParameter(1, owner).setParameter(2, productId).setParameter(3, quantity).setParameter(4, now())
                    .setParameter(5, limits.lines()).setParameter(6, more ? quantity : 0).setParameter(7, limits.quantity()).getResultList();
            Object[] kept = rows.stream().findFirst().map(Object[].class::cast).orElseThrow(() -> refusal(productId));
            if (catalogue.isStopped(((Number) kept[0]).longValue())) {
                throw refusal(productId);
            }
            counted(owner, ((Number) kept[1]).intValue());
        });
    }

    /** Why a product was not taken. @throws NotFound when there is none */
    private Refused refusal(long productId) {
        Offer offer = Optional.ofNullable(catalogue.offers(List.of(productId)).get(productId)).orElseThrow(NotFound::new);
        return offer.sellable() ? new Refused("shop.cart.refused.full", limits.lines()) : new Refused("shop.cart.refused.gone", offer.name());
    }

    /** The number in the head of the next page is known already. */
    private void counted(String owner, int count) {
        tx.afterCommit(() -> {
            cache.drop(key(owner));
            cache.get(key(owner), FRESH, () -> count);
        });
    }

    /** Closed by a colon, so that dropping member 1 does not drop member 12. */
    private static String key(String owner) {
        return "shop:cart:" + owner + ":";
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** What a cart's rows carry. Nobody owns a cart before the browser has a session. */
    public static Optional<String> owner(Visit visit) {
        return visit.member().map(member -> "m:" + member.id())
                .or(() -> visit.visitor().isEmpty() ? Optional.empty() : Optional.of("v:" + visit.visitor()));
    }
}
