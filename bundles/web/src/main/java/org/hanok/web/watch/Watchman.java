package org.hanok.web.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.hanok.web.answer.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may read the figures: a program on this machine that comes directly, or whoever shows the token. To everybody else there is nothing here. */
final class Watchman {

    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);
    private static final int SHORTEST = 16;
    private static final List<String> FORWARDED = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via");
    private static final List<String> HERE = List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1", "[::1]", "[0:0:0:0:0:0:0:1]");
    private final Optional<byte[]> token;

    Watchman(Optional<String> setting) {
        token = setting.filter(text -> text.length() >= SHORTEST).map(Watchman::bytes);
        if (setting.isPresent() && token.isEmpty()) {
            LOG.error("HANOK_METRICS_TOKEN is shorter than {} characters and opens nothing", SHORTEST);
        }
    }

    /** @throws Problem 403 for a wrong token, 404 for a stranger without one */
    void admit(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            byte[] shown = bytes(header.startsWith("Bearer ") ? header.substring(7).strip() : "");
            if (token.isEmpty() || !MessageDigest.isEqual(token.get(), shown)) {
                throw new Problem(403, "web.problem.forbidden");
            }
        } else if (!isLocal(request)) {
            throw new Problem(404, "web.problem.404");
        }
    }

    /** A proxy on this machine comes from here too, but says for whom. */
    private static boolean isLocal(HttpServletRequest request) {
        return HERE.contains(request.getRemoteAddr()) && FORWARDED.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
