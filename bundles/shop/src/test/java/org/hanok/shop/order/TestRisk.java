package org.hanok.shop.order;

import java.util.ArrayList;
import java.util.List;
import org.hanok.api.Ref;
import org.hanok.shop.risk.Judgement;
import org.hanok.shop.risk.Risk;
import org.hanok.shop.risk.fact.Purchase;
import org.hanok.shop.risk.ruling.Finding;
import org.hanok.shop.risk.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/** A risk room that says what it is told to say, and remembers what it was asked. */
public final class TestRisk implements Risk {

    public volatile Judgement checkout = Judgement.ALLOWED;
    public volatile Judgement payment = Judgement.ALLOWED;
    /** Who answers instead, once there is one. */
    public volatile @Nullable Risk real;
    public final List<Purchase> asked = new ArrayList<>();

    public static Judgement judgement(Ruling ruling, String rule, String message, Object... arguments) {
        return new Judgement(ruling, List.of(new Finding(rule, ruling, message, List.of(arguments))));
    }

    @Override
    public synchronized Judgement atCheckout(Purchase purchase) {
        asked.add(purchase);
        return real == null ? checkout : real.atCheckout(purchase);
    }

    @Override
    public synchronized Judgement atPayment(Purchase purchase, Ref order) {
        asked.add(purchase);
        return real == null ? payment : real.atPayment(purchase, order);
    }
}
