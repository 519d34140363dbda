package org.hanok.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.servlet.http.HttpServletRequest;
import org.hanok.api.Secret;
import org.hanok.api.Site;
import org.hanok.api.security.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one cookie that matters: {@code g.<random>} for a guest who has left something here (a cart), {@code s.<token>} for a signed-in member, none for strangers.
 * Named with the {@code __Host-} prefix where the site's public address is https. The forgery token is a keyed hash of its value.
 */
@Component(service = SessionCookie.class)
public final class SessionCookie {

    static final String GUEST = "g.";
    static final String MEMBER = "s.";
    private final String name;
    private final boolean secure;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public SessionCookie(@Reference Site site, @Reference Vault vault) {
        secure = "https".equals(site.url().getScheme());
        name = secure ? "__Host-hanok" : "hanok";
        this.vault = vault;
    }

    String value(HttpServletRequest request) {
        String value = Preferences.cookie(request, name);
        return value.startsWith(GUEST) || value.startsWith(MEMBER) ? value : "";
    }

    String freshGuest() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return GUEST + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The visitor id for a cookie value: its hash, so that what plugins store is no key to the session. Empty for strangers. */
    static String visitor(String value) {
        if (value.isEmpty()) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token that forms of this session carry; empty for strangers. */
    public String csrf(String value) {
        return value.isEmpty() ? "" : vault.index("web.csrf", Secret.of(value));
    }

    String header(String value) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "") + (value.isEmpty() ? "; Max-Age=0" : "; Max-Age=34560000");
    }
}
