package org.hanok.shop.vault;

import java.time.Instant;
import javax.persistence.Cacheable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One loading of PINs, with where they came from. */
@Entity
@Cacheable(false)
@Table(name = "pin_batch", schema = "shop")
public class PinBatch {

    @Id
    private @Nullable Long id;

    @Column(name = "product_id")
    private long productId;

    private String supplier = "";

    @Column(name = "unit_cost")
    private @Nullable Long unitCost;

    private String note = "";

    private int loaded;

    private int refused;

    private int reverted;

    @Column(name = "loaded_by")
    private long loadedBy;

    @Column(name = "loaded_at")
    private Instant loadedAt = Instant.EPOCH;

    @Column(name = "reverted_at")
    private @Nullable Instant revertedAt;

    protected PinBatch() {
    }

    @Override
    public String toString() {
        return "batch " + id;
    }
}
