package org.hanok.shop.refund.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.ws.rs.core.MultivaluedMap;
import org.hanok.api.Refused;
import org.hanok.shop.refund.BankDetails;
import org.hanok.shop.refund.ask.Wish;
import org.jspecify.annotations.Nullable;

/**
 * What a form sends about a refund: {@code order}, any {@code pin}, {@code product-<id>} with how many, {@code reason} and, for transfers, {@code bank},
 * {@code account} and {@code holder}.
 */
public record RefundForm(String order, List<String> pins, Map<String, String> products, String reason, String bank, String account, String holder, String key) {

    private static final String PRODUCT = "product-";

    public static RefundForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> products = new TreeMap<>();
        sent.keySet().stream().filter(name -> name.startsWith(PRODUCT)).filter(name -> !one(sent, name).isEmpty() && !one(sent, name).equals("0"))
                .forEach(name -> products.put(name.substring(PRODUCT.length()), one(sent, name)));
        return new RefundForm(one(sent, "order"), sent.getOrDefault("pin", List.of()), products, one(sent, "reason"), one(sent, "bank"), one(sent, "account"),
                one(sent, "holder"), one(sent, "key"));
    }

    /** @param withBank whether a transfer is to be made @throws Refused for what is no wish at all */
    public Wish wish(boolean withBank) {
        try {
            TreeSet<Long> ids = new TreeSet<>();
            pins.forEach(pin -> ids.add(Long.valueOf(pin)));
            Map<Long, Integer> counts = new TreeMap<>();
            products.forEach((product, count) -> counts.put(Long.valueOf(product), Integer.valueOf(count)));
            @Nullable BankDetails details = withBank ? BankDetails.of(bank, account, holder) : null;
            return new Wish(order, ids, counts, reason, details);
        } catch (NumberFormatException odd) {
            throw new Refused("shop.refund.refused.form");
        }
    }

    /** Everything that is wrong with what was typed. @param withBank whether a transfer is to be made @throws Refused for what is no wish at all */
    List<Refused> wrong(boolean withBank) {
        List<Refused> wrong = new ArrayList<>(wish(false).wrong().stream().toList());
        if (withBank) {
            wrong.addAll(BankDetails.wrong(bank, account, holder));
        }
        return wrong;
    }

    private static String one(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    @Override
    public String toString() {
        return "refund of " + order;
    }
}
