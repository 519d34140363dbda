package org.hanok.shop.refund;

import java.util.List;

/** Banks money can be transferred to, by the code of the Korean clearing house (KFTC). Their names are the messages {@code shop.refund.bank.<code>}. */
public final class Banks {

    public static final List<String> CODES = List.of("004", "088", "020", "081", "011", "003", "090", "092", "089", "023", "045", "048", "071", "031", "032", "039",
            "034", "037", "035", "007", "027", "002");

    private Banks() {
    }
}
