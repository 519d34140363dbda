package org.hanok.docs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A heading within a page, for its contents. @param level 2 or 3 */
public record Heading(String anchor, String title, int level) {

    private static final Pattern IN_PAGE = Pattern.compile("<h([23]) id=\"([^\"]+)\">(.*?)</h[23]>");

    public String href() {
        return "#" + anchor;
    }

    /** The headings of rendered Markdown. */
    static List<Heading> of(String markup) {
        Matcher matcher = IN_PAGE.matcher(markup);
        return matcher.results().map(found -> new Heading(found.group(2), plain(found.group(3)), Integer.parseInt(found.group(1)))).toList();
    }

    private static String plain(String markup) {
        return markup.replaceAll("<[^>]+>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
    }
}
