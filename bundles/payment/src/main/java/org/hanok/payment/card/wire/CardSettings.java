package org.hanok.payment.card.wire;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hanok.api.Secret;

/**
 * How to reach the card service.
 *
 * @param base address of its interface, without a trailing slash
 * @param key V1: the API key that belongs to the secret, empty for V2
 * @param store our id there; V1: the shop's code
 * @param channel which of our contracts is meant
 * @param page address of the page where the payer pays
 * @param test whether payments of a test channel count, and no real ones
 * @param connect how long to wait for a connection
 * @param ask how long to wait for an answer to a question
 * @param act how long to wait for an answer to an order to cancel; the service asks for at least 60 s
 */
public record CardSettings(URI base, String key, Secret api, List<Secret> webhook, String store, String channel, URI page, boolean test, Duration connect,
        Duration ask, Duration act) {

    /** For V2, which has no key beside its secret. */
    public CardSettings(URI base, Secret api, List<Secret> webhook, String store, String channel, URI page, boolean test, Duration connect, Duration ask,
            Duration act) {
        this(base, "", api, webhook, store, channel, page, test, connect, ask, act);
    }

    /** The same for another contract and page. */
    public CardSettings with(String otherChannel, URI otherPage) {
        return new CardSettings(base, key, api, webhook, store, otherChannel, otherPage, test, connect, ask, act);
    }
}
