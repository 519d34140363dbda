package org.hanok.shop.order;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Cacheable;
import javax.persistence.Column;
import javax.persistence.ColumnResult;
import javax.persistence.Entity;
import javax.persistence.EntityResult;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.SqlResultSetMapping;
import javax.persistence.Table;
import org.hanok.api.Money;
import org.hanok.api.Ref;
import org.jspecify.annotations.Nullable;

/** An order as a row to read. It is written by guarded statements of the rooms that place, settle and ship it only. */
@Entity
@Cacheable(false)
@Table(name = "orders", schema = "shop")
@SqlResultSetMapping(name = Order.WITH_LINES, entities = @EntityResult(entityClass = Order.class), columns = {@ColumnResult(name = "steps"),
        @ColumnResult(name = "line_id"), @ColumnResult(name = "line_product"), @ColumnResult(name = "line_slug"), @ColumnResult(name = "line_name"),
        @ColumnResult(name = "line_palette"), @ColumnResult(name = "line_lattice"), @ColumnResult(name = "line_price"), @ColumnResult(name = "line_quantity"),
        @ColumnResult(name = "line_state"), @ColumnResult(name = "pin_id"), @ColumnResult(name = "pin_slot"), @ColumnResult(name = "pin_tail"),
        @ColumnResult(name = "pin_state"), @ColumnResult(name = "pin_opened")})
public class Order {

    /** An order with its steps, beside each of its lines and their PINs. */
    public static final String WITH_LINES = "Order.withLines";

    @Id
    private @Nullable Long id;

    private String number = "";

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "payer_name")
    private String payerName = "";

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.UNPAID;

    @Enumerated(EnumType.STRING)
    @Column(name = "order_state")
    private OrderState orderState = OrderState.PLACED;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_state")
    private PaymentState paymentState = PaymentState.UNPAID;

    @Enumerated(EnumType.STRING)
    @Column(name = "delivery_state")
    private DeliveryState deliveryState = DeliveryState.NONE;

    private String method = "";

    private String currency = "KRW";

    @Column(name = "face_total")
    private long faceTotal;

    @Column(name = "list_total")
    private long listTotal;

    private long total;

    private int pins;

    private String locale = "ko";

    private String address = "";

    private @Nullable String charge;

    @Column(name = "placed_at")
    private Instant placedAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    protected Order() {
    }

    public static Ref ref(String number) {
        return new Ref("shop.order", number);
    }

    /** Where its buyer sees it. */
    public static String path(String number) {
        return "/account/orders/" + number;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public String number() {
        return number;
    }

    public Ref ref() {
        return ref(number);
    }

    public long memberId() {
        return memberId;
    }

    public String payerName() {
        return payerName;
    }

    public Stage stage() {
        return stage;
    }

    public OrderState orderState() {
        return orderState;
    }

    public PaymentState paymentState() {
        return paymentState;
    }

    public DeliveryState deliveryState() {
        return deliveryState;
    }

    public String method() {
        return method;
    }

    public Money total() {
        return new Money(total, currency);
    }

    public Money faceTotal() {
        return new Money(faceTotal, currency);
    }

    public int pins() {
        return pins;
    }

    String locale() {
        return locale;
    }

    public String address() {
        return address;
    }

    Optional<String> charge() {
        return Optional.ofNullable(charge);
    }

    public Instant placedAt() {
        return placedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> paidAt() {
        return Optional.ofNullable(paidAt);
    }

    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    @Override
    public String toString() {
        return number;
    }
}
