package org.hanok.shop.risk;

import java.util.List;
import org.hanok.api.Money;
import org.hanok.api.member.Member;
import org.jspecify.annotations.Nullable;

/**
 * What is being bought, by whom and from where.
 *
 * @param memberId who buys
 * @param method payment method, such as {@code bank}
 * @param channel shop front, such as {@code www}
 * @param address client address
 * @param agent User-Agent header
 * @param buyerOrNull the buyer when they are at hand, as in a request; else they are looked up
 */
public record Purchase(long memberId, String method, String channel, String address, String agent, List<Line> lines, @Nullable Member buyerOrNull) {

    public Purchase {
        lines = List.copyOf(lines);
    }

    public Purchase(long memberId, String method, String channel, String address, String agent, List<Line> lines) {
        this(memberId, method, channel, address, agent, lines, null);
    }

    /** The same purchase by this member, which saves looking them up. */
    public Purchase by(Member buyer) {
        return new Purchase(memberId, method, channel, address, agent, lines, buyer);
    }

    /** @param faceValue of one PIN @param price of one PIN */
    public record Line(long productId, long brandId, Money faceValue, Money price, int quantity) {
    }
}
