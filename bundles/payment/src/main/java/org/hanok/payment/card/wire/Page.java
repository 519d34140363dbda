package org.hanok.payment.card.wire;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of the payer's page with the payment in its query. */
public final class Page {

    private final Map<String, String> query = new LinkedHashMap<>();

    public Page with(String name, String value) {
        query.put(name, value);
        return this;
    }

    public String at(URI page) {
        return page + "?" + query.entrySet().stream().map(e -> e.getKey() + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
