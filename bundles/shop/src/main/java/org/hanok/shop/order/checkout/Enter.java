package org.hanok.shop.order.checkout;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.hanok.api.web.Visit;
import org.hanok.shop.cart.Carts;
import org.hanok.shop.catalogue.read.Offer;
import org.hanok.shop.vault.give.Allocator;
import org.hanok.shop.vault.give.Reservation;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes a new order: its row, its lines as the buyer saw them, the first step of its history, PINs held for it, and the cart emptied, in one statement. */
@Component(service = Enter.class)
public class Enter {

    private static final int NAME = 100;
    // The range of positions only says that lines are few: expecting ten or more, the database would make its plan anew for each order.
    // Without a conflict target, a number, a key or an unpaid order of the same products gives no row; a twin that is still at work is waited for.
    private static final String INSERT = """
            with term as (select now() + make_interval(mins => cast(? as integer)) as until), o as (
              insert into shop.orders (number, member_id, payer_name, locale, method, currency, face_total, list_total, total, pins, consent, address, agent, device,
                request_key, request_hash, goods, expires_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + make_interval(mins => cast(? as integer)))
              on conflict do nothing returning id, member_id, expires_at
            ), l as (
              insert into shop.order_line (order_id, position, product_id, brand_id, slug, brand, name, palette, lattice, face_value, list_price, price, quantity)
              select o.id, w.position, w.product_id, w.brand_id, w.slug, w.brand, w.name, w.palette, w.lattice, w.face_value, w.list_price, w.price, w.quantity
              from o cross join unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                as w(product_id, brand_id, slug, brand, name, palette, lattice, face_value, list_price, price, quantity, position) where w.position between 1 and 1000
              returning id, product_id, quantity
            ), h as (
              insert into shop.order_event (order_id, actor, axis, from_state, to_state) select id, 'member:' || member_id, 'ORDER', '', 'PLACED' from o
            ), c as (
              delete from shop.cart_item where owner = ? and exists (select 1 from o)
            )""" + Allocator.HOLD + " select o.id, o.expires_at, r.wanted, r.held, r.emptied from o cross join reservation r";
    private final EntityManager em;
    private final Allocator allocator;

    /** A new order's id, its end, and what is held for it. */
    record Entered(long id, Instant expires, Reservation reservation) {
    }

    @Activate
    public Enter(@Reference(target = "(osgi.unit.name=shop)") EntityManager em, @Reference Allocator allocator) {
        this.em = em;
        this.allocator = allocator;
    }

    /**
     * @param goods the products it is of, or null when more such orders are allowed
     * @param reserved minutes for which PINs are held; with 0 none are
     * @param toPay minutes until it ends
     * @return nothing when number, key or goods are taken
     */
    Optional<Entered> order(String number, Visit visit, Draft draft, Quote quote, @Nullable String goods, int reserved, int toPay) {
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Binder bind = new Binder(connection, insert);
            bind.number(reserved);
            head(bind, number, visit, draft, quote);
            bind.text(goods);
            bind.number(toPay);
            lines(bind, quote.items());
            bind.text(draft.fromCart() ? Carts.owner(visit).orElse("") : "");
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? Optional.of(entered(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An order could not be written", e);
        }
    }

    private Entered entered(ResultSet row) throws SQLException {
        return new Entered(row.getLong(1), row.getTimestamp(2).toInstant(), allocator.reserved(row.getInt(3), row.getInt(4), row.getBoolean(5)));
    }

    private static void head(Binder bind, String number, Visit visit, Draft draft, Quote quote) throws SQLException {
        bind.text(number);
        bind.number(visit.signedIn().id());
        bind.text(payer(visit));
        bind.text(visit.locale().getLanguage().equals("en") ? "en" : "ko");
        bind.text(draft.method());
        bind.text(quote.total().currency());
        bind.number(quote.faceTotal().minor());
        bind.number(quote.listTotal().minor());
        bind.number(quote.total().minor());
        bind.number(quote.pins());
        bind.text(draft.consent());
        bind.text(visit.address());
        bind.text(visit.agent());
        bind.text(visit.device());
        bind.text(draft.key());
        bind.text(draft.hash());
    }

    /** The name expected on a deposit. */
    static String payer(Visit visit) {
        String name = visit.signedIn().name();
        return name.length() <= NAME ? name : name.substring(0, NAME);
    }

    private static void lines(Binder bind, List<Item> items) throws SQLException {
        bind.array("bigint", items, item -> item.offer().productId());
        bind.array("bigint", items, item -> item.offer().brandId());
        for (Function<Offer, String> text : List.<Function<Offer, String>>of(Offer::slug, Offer::brand, Offer::name, Offer::palette, Offer::lattice)) {
            bind.array("text", items, item -> text.apply(item.offer()));
        }
        bind.array("bigint", items, item -> item.offer().faceValue().minor());
        bind.array("bigint", items, item -> item.offer().listPrice().minor());
        bind.array("bigint", items, item -> item.offer().price().minor());
        bind.array("integer", items, Item::quantity);
    }

    /** Fills places one after the other. */
    private static final class Binder {

        private final Connection connection;
        private final PreparedStatement statement;
        private int place;

        Binder(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void text(@Nullable String value) throws SQLException {
            statement.setString(++place, value);
        }

        void number(long value) throws SQLException {
            statement.setLong(++place, value);
        }

        <T> void array(String type, List<T> values, Function<T, Object> part) throws SQLException {
            statement.setArray(++place, connection.createArrayOf(type, values.stream().map(part).toArray()));
        }
    }
}
