package org.hanok.shop.vault.batch;

import java.time.Instant;
import org.hanok.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * One loading of PINs.
 *
 * @param source name of the file it came in, empty for pasted text
 * @param staff id of the member who loaded it
 * @param unitCostOrNull what one PIN cost
 * @param back when some of it was taken back last
 * @param left unsold: what taking it back removes
 * @param revenueOrZero what buyers paid for those sold
 */
public record Batch(long id, long productId, String product, String brand, String supplier, String source, String note, long staff, Instant at,
        @Nullable Instant back, int loaded, int refused, int reverted, long left, long held, long sold, long aside, long dead, @Nullable Money unitCostOrNull,
        Money revenueOrZero) {

    public static final String PATH = "/admin/shop/pins/batches";

    public String url() {
        return PATH + "/" + id;
    }

    /** What those sold cost; nothing while the cost is not known. */
    public @Nullable Money costOfSold() {
        return unitCostOrNull == null ? null : new Money(unitCostOrNull.minor() * sold, unitCostOrNull.currency());
    }

    /** What was earned with those sold; nothing while the cost is not known or is in another currency. */
    public @Nullable Money margin() {
        Money cost = costOfSold();
        return cost == null || !cost.currency().equals(revenueOrZero.currency()) ? null : new Money(revenueOrZero.minor() - cost.minor(), cost.currency());
    }

    /** The same in percent of what was paid. */
    public @Nullable Long marginPercent() {
        Money margin = margin();
        return margin == null || revenueOrZero.minor() == 0 ? null : Math.floorDiv(margin.minor() * 100, revenueOrZero.minor());
    }
}
