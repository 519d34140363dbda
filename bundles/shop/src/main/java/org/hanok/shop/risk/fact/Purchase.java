package org.hanok.shop.risk.fact;

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
 * @param device what {@code Visit.device} said of the browser, or empty
 * @param personOrNull who that is, when somebody has looked already; else others are asked
 */
public record Purchase(long memberId, String method, String channel, String address, String agent, String device, List<Line> lines,
        @Nullable Person personOrNull) {

    public Purchase {
        lines = List.copyOf(lines);
    }

    public Purchase(long memberId, String method, String channel, String address, String agent, List<Line> lines) {
        this(memberId, method, channel, address, agent, "", lines, null);
    }

    /** The same purchase by somebody who has been looked at, before the transaction that places the order. */
    public Purchase by(Person person) {
        return new Purchase(memberId, method, channel, address, agent, device, lines, person);
    }

    public Purchase by(Member buyer) {
        return by(Person.of(buyer));
    }

    /** @param faceValue of one PIN @param price of one PIN */
    public record Line(long productId, long brandId, Money faceValue, Money price, int quantity) {
    }
}
