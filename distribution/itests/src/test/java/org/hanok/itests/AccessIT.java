package org.hanok.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hanok.itests.stage.Access;
import org.hanok.itests.stage.Browser;
import org.hanok.itests.stage.LiveSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody can use every page: axe-core finds nothing in the assembled site, in both languages, light and dark, on a phone and on a desk, and nothing is wider than the screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final List<String> ADDRESSES = List.of("/", "/shop", "/blog", "/docs/manual", "/search?q=%EA%B5%AC%EA%B8%80", "/search?q=nothing-is-called-so", "/cart",
            "/account/login", "/account/register", "/account/password-reset", "/there-is-no-such-page");
    private static final int KIB = 1024;
    @AutoClose
    private LiveSite site;
    @AutoClose
    private Browser browser;

    @BeforeAll
    void open() {
        site = new LiveSite("access").start();
        browser = new Browser();
    }

    @ParameterizedTest
    @CsvSource({"ko-KR, LIGHT, 1280", "ko-KR, DARK, 390", "en-US, LIGHT, 390", "en-US, DARK, 1280"})
    void strangersPages(String language, ColorScheme scheme, int width) {
        Page page = browser.visitor(site.url(), language, width);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Set<String> addresses = new LinkedHashSet<>(ADDRESSES);
        addresses.addAll(first(page, "/shop", "main a[href^='/shop/products/']"));
        addresses.addAll(first(page, "/shop", "main a[href^='/shop/categories/']"));
        addresses.addAll(first(page, "/blog", "main a[href^='/blog/']:not([href*='/tags/']):not([href$='.xml'])"));
        assertThat(addresses).as("a product, a category and a post were found").hasSizeGreaterThan(ADDRESSES.size() + 2);
        assertThat(troubles(page, addresses)).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"ko-KR, LIGHT, 1280", "en-US, DARK, 390"})
    void theBackOffice(String language, ColorScheme scheme, int width) {
        Page page = browser.visitor(site.url(), language, width);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate("/account/login?next=/admin");
        page.fill("[name=email]", "admin@localhost");
        page.fill("[name=password]", LiveSite.ADMIN_PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(url -> url.endsWith("/admin"));
        Set<String> addresses = new LinkedHashSet<>(List.of("/admin", "/account", "/account/orders"));
        page.locator("nav a[href^='/admin']").all().forEach(link -> addresses.add(link.getAttribute("href")));
        assertThat(addresses).hasSizeGreaterThan(12);
        assertThat(troubles(page, addresses)).isEmpty();
        page.context().close();
    }

    /** The budget of the look: bytes on the wire, with gzip and headers, of a stranger's first page; and nothing moves once it is seen. */
    @Test
    void theFirstVisitIsLightAndStandsStill() {
        Page page = browser.visitor(site.url(), "ko-KR", 390);
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        page.navigate("/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        assertThat(requests).hasSizeBetween(4, 12);
        assertThat(requests.stream().mapToInt(AccessIT::bytes).sum()).isBetween(50 * KIB, 200 * KIB);
        Object blocking = page.evaluate("[...document.styleSheets].filter(sheet => sheet.href && sheet.media.mediaText !== 'print').map(sheet => sheet.href)");
        assertThat(requests.stream().filter(request -> ((List<?>) blocking).contains(request.url())).mapToInt(AccessIT::bytes).sum()).isBetween(KIB, 40 * KIB);
        assertThat(page.evaluate("""
                new Promise(done => requestAnimationFrame(() => {
                  const shifts = new PerformanceObserver(() => {});
                  shifts.observe({type: 'layout-shift', buffered: true});
                  done(shifts.takeRecords().reduce((sum, shift) => sum + shift.value, 0));
                }))""")).isEqualTo(0);
        page.context().close();
    }

    private static int bytes(Request request) {
        return request.sizes().responseBodySize + request.sizes().responseHeadersSize;
    }

    private static List<String> first(Page page, String address, String selector) {
        page.navigate(address);
        return page.locator(selector).all().stream().map(link -> link.getAttribute("href")).limit(1).toList();
    }

    private static List<String> troubles(Page page, Set<String> addresses) {
        return addresses.stream().flatMap(address -> {
            page.navigate(address);
            return Access.troubles(page).stream();
        }).toList();
    }
}
