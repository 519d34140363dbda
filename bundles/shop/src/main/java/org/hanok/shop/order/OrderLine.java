package org.hanok.shop.order;

import java.time.Instant;
import javax.persistence.Cacheable;
import javax.persistence.Column;
import javax.persistence.ColumnResult;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EntityResult;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.SqlResultSetMapping;
import javax.persistence.Table;
import org.hanok.shop.InstantColumn;
import org.jspecify.annotations.Nullable;

/** What was ordered, as the buyer saw it then. */
@Entity
@Cacheable(false)
@Table(name = "order_line", schema = "shop")
@SqlResultSetMapping(name = OrderLine.WITH_PINS, entities = @EntityResult(entityClass = OrderLine.class), columns = {@ColumnResult(name = "pin_id"),
        @ColumnResult(name = "pin_slot"), @ColumnResult(name = "pin_tail"), @ColumnResult(name = "pin_state"), @ColumnResult(name = "pin_opened")})
public class OrderLine {

    /** A line beside each of its PINs. */
    public static final String WITH_PINS = "OrderLine.withPins";

    @Id
    private @Nullable Long id;

    @Column(name = "order_id")
    private long orderId;

    private int position;

    @Column(name = "product_id")
    private long productId;

    private String slug = "";

    private String name = "";

    private String palette = "";

    private String lattice = "";

    @Column(name = "face_value")
    private long faceValue;

    @Column(name = "list_price")
    private long listPrice;

    private long price;

    private int quantity;

    @Enumerated(EnumType.STRING)
    private LineState state = LineState.OPEN;

    @Convert(converter = InstantColumn.class)
    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    protected OrderLine() {
    }

    public long id() {
        return id == null ? 0 : id;
    }

    long orderId() {
        return orderId;
    }

    public long productId() {
        return productId;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String palette() {
        return palette;
    }

    public String lattice() {
        return lattice;
    }

    public long price() {
        return price;
    }

    long listPrice() {
        return listPrice;
    }

    public int quantity() {
        return quantity;
    }

    public LineState state() {
        return state;
    }

    @Override
    public String toString() {
        return name + " × " + quantity;
    }
}
