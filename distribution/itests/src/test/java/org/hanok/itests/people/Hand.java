package org.hanok.itests.people;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Someone at a screen whose presses are counted. */
public final class Hand {

    private final Page page;
    private int presses;

    public Hand(Page page) {
        this.page = page;
    }

    /** Signs in and stands before a page; from here on presses count. */
    public Hand signIn(String email, String password) {
        page.navigate("/account/login");
        page.fill("[name=email]", email);
        page.fill("[name=password]", password);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/account/login"));
        return this;
    }

    public Page page() {
        return page;
    }

    /** Goes to an address as by a link of the menu or a message, and counts anew. */
    public Page at(String address) {
        page.navigate(address);
        presses = 0;
        return page;
    }

    /** Presses the first of what is seen. */
    public void press(String selector) {
        press(page.locator(selector + ":visible").first());
    }

    public void press(Locator what) {
        what.click();
        page.waitForLoadState();
        presses++;
    }

    public int presses() {
        return presses;
    }
}
