package org.hanok.simulators.card.v1;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hanok.simulators.World;
import org.hanok.simulators.wire.Handler;
import org.hanok.simulators.wire.Reply;
import org.hanok.simulators.wire.Request;
import org.hanok.simulators.wire.Values;

/** Access tokens. One lives for half an hour of the virtual clock; asked for again it is the same one, in its last minute it gains five. */
final class Tokens {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration LAST = Duration.ofMinutes(1);
    private static final Duration MORE = Duration.ofMinutes(5);

    private final World world;
    private final String key;
    private final String secret;
    private String token = "";
    private Instant expires = Instant.MIN;

    Tokens(World world, String key, String secret) {
        this.world = world;
        this.key = key;
        this.secret = secret;
    }

    /** {@code POST /users/getToken}. */
    synchronized Reply issue(Request request) {
        Values given = request.fields();
        if (!same(given.text("imp_key"), key) || !same(given.text("imp_secret"), secret)) {
            throw Envelope.error(401, "imp_key or imp_secret is wrong");
        }
        Instant now = world.clock().instant();
        if (!now.isBefore(expires)) {
            token = world.chance().hex(20);
            expires = now.plus(LIFE);
        } else if (!now.isBefore(expires.minus(LAST))) {
            expires = expires.plus(MORE);
        }
        return Envelope.of(Map.of("access_token", token, "now", now.getEpochSecond(), "expired_at", expires.getEpochSecond()));
    }

    /** The handler, for callers with a live token, bare or after {@code Bearer}. */
    Handler guarded(Handler handler) {
        return request -> {
            if (!isLive(request.header("Authorization").replaceFirst("^Bearer ", ""))) {
                throw Envelope.error(401, "the access token is missing, wrong or over");
            }
            return handler.answer(request);
        };
    }

    private synchronized boolean isLive(String given) {
        return !given.isEmpty() && same(given, token) && world.clock().instant().isBefore(expires);
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void clear() {
        token = "";
        expires = Instant.MIN;
    }
}
