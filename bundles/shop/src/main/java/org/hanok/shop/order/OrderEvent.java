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

/** A step in an order's history, as a row for staff's lists. Only ever added. */
@Entity
@Cacheable(false)
@Table(name = "order_event", schema = "shop")
public class OrderEvent {

    @Id
    private @Nullable Long id;

    @Column(name = "order_id")
    private long orderId;

    private Instant at = Instant.EPOCH;

    private String actor = "";

    @Enumerated(EnumType.STRING)
    private Axis axis = Axis.NOTE;

    @Column(name = "from_state")
    private String from = "";

    @Column(name = "to_state")
    private String to = "";

    private String reason = "";

    protected OrderEvent() {
    }

    @Override
    public String toString() {
        return axis + " " + to;
    }
}
