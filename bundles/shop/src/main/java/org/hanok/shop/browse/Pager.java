package org.hanok.shop.browse;

import java.util.List;
import java.util.stream.IntStream;

/** Pages of a list. @param previousUrl and @param nextUrl empty at the ends @param urls one address per page */
record Pager(int number, int pages, int total, String previousUrl, String nextUrl, List<String> urls) {

    static Pager of(Browsing browsing, String path) {
        int here = browsing.choice().page();
        List<String> urls = IntStream.rangeClosed(1, browsing.pages()).mapToObj(page -> browsing.choice().at(page).address(path)).toList();
        return new Pager(here, urls.size(), browsing.matching().size(), here > 1 ? urls.get(here - 2) : "", here < urls.size() ? urls.get(here) : "", urls);
    }
}
