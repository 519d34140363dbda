package org.hanok.shop.risk;

import java.util.List;
import org.hanok.api.Money;

/**
 * What is being bought, by whom and from where.
 *
 * @param memberId who buys
 * @param method payment method, such as {@code bank}
 * @param channel shop front, such as {@code www}
 * @param address client address
 * @param agent User-Agent header
 */
public record Purchase(long memberId, String method, String channel, String address, String agent, List<Line> lines) {

    public Purchase {
        lines = List.copyOf(lines);
    }

    /** @param faceValue of one PIN @param price of one PIN */
    public record Line(long productId, long brandId, Money faceValue, Money price, int quantity) {
    }
}
