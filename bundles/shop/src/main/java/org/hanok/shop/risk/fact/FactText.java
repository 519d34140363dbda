package org.hanok.shop.risk.fact;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanok.api.Money;
import org.hanok.api.risk.RiskFacts;

/** Facts as they are kept: names and texts, none of them personal. */
public final class FactText {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private FactText() {
    }

    public static Map<String, String> of(RiskFacts facts) {
        RiskFacts.Buyer buyer = facts.buyer();
        Map<String, String> text = new LinkedHashMap<>();
        text.put("assurance", buyer.assurance().name());
        text.put("since", buyer.since().toString());
        text.put("orders", String.valueOf(buyer.orders()));
        text.put("first", buyer.firstPaid().toString());
        text.put("last", buyer.lastPaid().toString());
        text.put("most", String.valueOf(buyer.most().minor()));
        text.put("open", String.valueOf(buyer.open()));
        text.put("blocks", buyer.blocks().stream().sorted().collect(Collectors.joining(" ")));
        text.put("neighbours", Facts.text(facts.neighbours()));
        text.put("country", facts.setting().country());
        text.put("time", facts.setting().time().toString());
        for (String brandClass : List.of("", RiskFacts.RISKY)) {
            String name = brandClass.isEmpty() ? "all" : brandClass;
            text.put(name, String.valueOf(facts.face(brandClass).minor()));
            text.put(name + ".day", String.valueOf(facts.faceBefore(DAY, brandClass).minor()));
            text.put(name + ".month", String.valueOf(facts.faceBefore(MONTH, brandClass).minor()));
        }
        return text;
    }

    /** Lines as {@link #lines(String, String)} reads them: product, brand, face value, price and quantity. */
    public static String lines(Purchase purchase) {
        return purchase.lines().stream().map(line -> line.productId() + ":" + line.brandId() + ":" + line.faceValue().minor() + ":" + line.price().minor() + ":"
                + line.quantity()).collect(Collectors.joining(" "));
    }

    public static List<Purchase.Line> lines(String text, String currency) {
        return Arrays.stream(text.split(" ")).filter(line -> !line.isEmpty()).map(line -> {
            long[] part = Arrays.stream(line.split(":")).mapToLong(Long::parseLong).toArray();
            return new Purchase.Line(part[0], part[1], new Money(part[2], currency), new Money(part[3], currency), (int) part[4]);
        }).toList();
    }
}
