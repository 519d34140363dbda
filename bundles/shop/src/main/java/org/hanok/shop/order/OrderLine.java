package org.hanok.shop.order;

import java.time.Instant;
import javax.persistence.Cacheable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What was ordered, as the buyer saw it then; a row for staff's lists. */
@Entity
@Cacheable(false)
@Table(name = "order_line", schema = "shop")
public class OrderLine {

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

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    protected OrderLine() {
    }

    @Override
    public String toString() {
        return name + " × " + quantity;
    }
}
