package org.hanok.shop.cart;

import java.time.Instant;
import javax.persistence.Cacheable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One product in somebody's cart, with the price it had when its owner last set the quantity. Written by {@link Carts} in plain SQL. */
@Entity
@Cacheable(false)
@Table(name = "cart_item", schema = "shop")
public class CartItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String owner = "";

    @Column(name = "product_id")
    private long productId;

    private int quantity;

    private long price;

    private String currency = "KRW";

    private Instant added = Instant.EPOCH;

    private Instant changed = Instant.EPOCH;

    protected CartItem() {
    }
}
