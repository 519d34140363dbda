package org.hanok.shop.order.pay;

import java.util.List;
import org.hanok.api.payment.Payments;
import org.hanok.api.web.Messages;
import org.hanok.shop.Database;

/** Plugs payments into a cashier and out again, as the running site does it. */
public final class Till {

    private Till() {
    }

    /** One without payments. */
    public static Cashier open(Database database, Messages messages) {
        return new Cashier(database.em(), database.tx(), messages);
    }

    /** Plugs these in, and whatever was there out. */
    public static void plug(Cashier cashier, Payments... payments) {
        cashier.payments = List.of(payments);
    }
}
