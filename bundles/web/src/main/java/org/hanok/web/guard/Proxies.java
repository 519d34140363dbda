package org.hanok.web.guard;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** What the proxies in front of us say of a visitor. Only those the operator named are believed; what a stranger writes into the same headers counts for nothing. */
final class Proxies {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z][A-Z0-9]");
    /** Cloudflare's word for not knowing. */
    private static final String UNKNOWN = "XX";
    private final Set<String> trusted;

    /** @param addresses with blanks or commas between */
    Proxies(String addresses) {
        trusted = Set.copyOf(Arrays.asList(addresses.strip().split("[\\s,]+")));
    }

    /** The last address in the forwarding chain that is no proxy of ours. */
    String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String chain = request.getHeader("X-Forwarded-For");
        if (chain == null || !trusted.contains(address)) {
            return address;
        }
        String[] hops = chain.split("\\s*,\\s*");
        for (int i = hops.length - 1; i >= 0; i--) {
            if (!trusted.contains(hops[i])) {
                return hops[i];
            }
        }
        return address;
    }

    /** Two letters of ISO 3166, or {@code T1} for Tor, from the header {@code CF-IPCountry}; empty when no proxy of ours says so. */
    String country(HttpServletRequest request) {
        String said = request.getHeader("CF-IPCountry");
        return said != null && trusted.contains(request.getRemoteAddr()) && COUNTRY.matcher(said).matches() && !said.equals(UNKNOWN) ? said : "";
    }
}
