package org.hanok.itests.stage;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What keeps people out of a page as it stands. */
public final class Access {

    private Access() {
    }

    /** What axe-core finds, in the page itself, as none has frames, and whether the page is wider than the screen. Only what is wrong is gathered, which takes a fraction of the time. */
    public static List<String> troubles(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        List<String> troubles = new ArrayList<>();
        new AxeBuilder(page).options(options).setLegacyMode(true).analyze().getViolations()
                .forEach(rule -> troubles.add(page.url() + ": " + rule.getId() + ", " + rule.getNodes().get(0).getHtml()));
        int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (needed > page.viewportSize().width) {
            troubles.add(page.url() + ": is " + needed + " wide on a screen of " + page.viewportSize().width);
        }
        return troubles;
    }
}
