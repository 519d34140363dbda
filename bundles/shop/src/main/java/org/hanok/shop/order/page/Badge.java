package org.hanok.shop.order.page;

import org.hanok.shop.Words;
import org.hanok.shop.order.PaymentState;
import org.hanok.shop.order.Stage;

/** A stage as a badge shows it, with the word that a part of the money went back. */
public record Badge(String tone, String icon, String text) {

    static Badge of(Stage stage, PaymentState payment, Words words) {
        String text = words.get("shop.order.stage." + stage);
        return new Badge(stage.tone(), stage.icon(), payment == PaymentState.PARTIALLY_REFUNDED ? words.get("shop.order.stage.partly", text) : text);
    }

    /** As staff read it: what waits for them stands out. */
    public static Badge forStaff(Stage stage, PaymentState payment, Words words) {
        return stage == Stage.HELD ? new Badge("bad", stage.icon(), words.get("shop.admin.stage.HELD")) : of(stage, payment, words);
    }
}
