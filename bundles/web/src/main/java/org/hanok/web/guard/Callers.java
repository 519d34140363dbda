package org.hanok.web.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.HttpServletRequest;
import org.hanok.api.Site;
import org.hanok.api.member.Member;
import org.hanok.api.member.Sessions;
import org.hanok.api.web.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Finds out who makes a request. */
@Component(service = Callers.class)
public final class Callers {

    /** Request attribute: the path as the visitor knows it. */
    public static final String PATH = "hanok.path";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final int AGENT = 300;
    private final SessionCookie cookies;
    private final DeviceCookie devices;
    private final Proxies proxies;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Sessions> sessions;

    @Activate
    public Callers(@Reference SessionCookie cookies, @Reference DeviceCookie devices, @Reference Site site) {
        this(cookies, devices, site, List.of());
    }

    Callers(SessionCookie cookies, DeviceCookie devices, Site site, List<Sessions> sessions) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.devices = devices;
        proxies = new Proxies(site.setting("HANOK_TRUSTED_PROXIES").orElse(""));
    }

    /** The caller of this request, found once. */
    public Caller of(HttpServletRequest request) {
        if (request.getAttribute(Caller.ATTRIBUTE) instanceof Caller known) {
            return known;
        }
        Caller caller = find(request);
        request.setAttribute(Caller.ATTRIBUTE, caller);
        return caller;
    }

    static boolean isSafe(String method) {
        return SAFE.contains(method);
    }

    private Caller find(HttpServletRequest request) {
        Optional<Member> byKey = byKey(request);
        String cookie = cookies.value(request);
        Optional<Member> member = byKey.isPresent() ? byKey : bySession(cookie);
        if (cookie.startsWith(SessionCookie.MEMBER) && member.isEmpty()) {
            cookie = "";
        }
        boolean starts = cookie.isEmpty() && byKey.isEmpty() && !isSafe(request.getMethod());
        String value = starts ? cookies.freshGuest() : cookie;
        String known = devices.value(request);
        String device = known.isEmpty() && byKey.isEmpty() && (starts || !value.isEmpty()) ? devices.fresh() : known;
        Visit visit = new Visit(path(request), locale(request, member), member.orElse(null), SessionCookie.visitor(value), proxies.address(request), agent(request),
                Preferences.theme(request), null, proxies.country(request), SessionCookie.visitor(device));
        return new Caller(visit, value, starts, device.equals(known) ? "" : device, byKey.isPresent(), cookies.csrf(value), ConcurrentHashMap.newKeySet());
    }

    private Optional<Member> bySession(String cookie) {
        return !cookie.startsWith(SessionCookie.MEMBER) ? Optional.empty()
                : sessions.stream().flatMap(store -> store.member(cookie.substring(SessionCookie.MEMBER.length())).stream()).findFirst();
    }

    private Optional<Member> byKey(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null || !header.startsWith("Bearer ") ? Optional.empty()
                : sessions.stream().flatMap(store -> store.apiKey(header.substring(7).strip()).stream()).findFirst();
    }

    private static Locale locale(HttpServletRequest request, Optional<Member> member) {
        return Preferences.cookie(request, Preferences.LANGUAGE).isEmpty() && member.isPresent() ? member.get().locale() : Preferences.locale(request);
    }

    static String path(HttpServletRequest request) {
        return request.getAttribute(PATH) instanceof String path ? path : request.getRequestURI();
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(AGENT, agent.length()));
    }
}
