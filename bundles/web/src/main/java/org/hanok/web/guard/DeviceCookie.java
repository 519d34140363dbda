package org.hanok.web.guard;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.hanok.api.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells a browser again after its session is over: 128 random bits that live for a year. It opens nothing. Set together with a session's cookie, so strangers who only
 * look around never get one. Others see its hash.
 */
@Component(service = DeviceCookie.class)
public final class DeviceCookie {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[\\w-]{22}");
    private final String name;
    private final String attributes;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public DeviceCookie(@Reference Site site) {
        boolean secure = "https".equals(site.url().getScheme());
        name = secure ? "__Host-device" : "hanok-device";
        attributes = "; Path=/; HttpOnly; SameSite=Lax; Max-Age=34560000" + (secure ? "; Secure" : "");
    }

    String value(HttpServletRequest request) {
        String value = Preferences.cookie(request, name);
        return FORM.matcher(value).matches() ? value : "";
    }

    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String header(String value) {
        return name + "=" + value + attributes;
    }
}
