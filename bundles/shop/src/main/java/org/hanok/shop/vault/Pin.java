package org.hanok.shop.vault;

import java.time.Instant;
import javax.persistence.Cacheable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A PIN as staff may see it in a list. The code is sealed; it is opened nowhere but on the record. */
@Entity
@Cacheable(false)
@Table(name = "pin", schema = "shop")
public class Pin {

    @Id
    private @Nullable Long id;

    @Column(name = "product_id")
    private long productId;

    @Column(name = "brand_id")
    private long brandId;

    @Column(name = "batch_id")
    private long batchId;

    private String sealed = "";

    private String tail = "";

    private @Nullable String remark;

    @Column(name = "key_id")
    private String keyId = "";

    @Enumerated(EnumType.STRING)
    private PinState state = PinState.AVAILABLE;

    @Column(name = "order_line_id")
    private @Nullable Long orderLineId;

    @Column(name = "reserved_until")
    private @Nullable Instant reservedUntil;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    protected Pin() {
    }

    public PinState state() {
        return state;
    }

    @Override
    public String toString() {
        return "PIN " + id;
    }
}
