package org.hanok.itests.stage;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A headless Chromium, which must be installed on the machine; pictures of what it saw are kept as build output. */
public final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of(System.getProperty("hanok.screenshots", "target/screenshots"));
    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program())
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                    "--disable-sync")));
    private final List<String> faults = new ArrayList<>();

    /** A visitor of their own, with their own cookies. @param width in pixels */
    public Page visitor(String baseUrl, String language, int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(baseUrl).setLocale(language)
                .setViewportSize(width, width < 500 ? 844 : 900));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Errors of scripts and the security policy that any page has shown. */
    public List<String> faults() {
        return faults;
    }

    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium").map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need Chromium. Install it first, on Debian and Ubuntu with: apt-get install chromium"));
    }
}
