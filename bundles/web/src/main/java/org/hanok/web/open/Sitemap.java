package org.hanok.web.open;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hanok.api.search.SearchContributor;
import org.hanok.api.search.SearchEntry;

/** The public pages that plugins offer, in the sitemaps.org format. */
final class Sitemap {

    private static final int PAGE = 500;
    private static final int MOST = 50_000;
    private final String base;

    Sitemap(String base) {
        this.base = base;
    }

    String of(List<SearchContributor> contributors) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        xml.append("<url><loc>").append(base).append("/</loc></url>\n");
        int left = MOST - 1;
        for (SearchContributor contributor : contributors) {
            String after = "";
            List<SearchEntry> entries = contributor.entries(after, PAGE);
            while (!entries.isEmpty() && left > 0) {
                for (SearchEntry entry : entries) {
                    add(xml, entry);
                    left--;
                }
                after = entries.get(entries.size() - 1).subject().id();
                entries = entries.size() < PAGE ? List.of() : contributor.entries(after, PAGE);
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private void add(StringBuilder xml, SearchEntry entry) {
        String address = (base + entry.url()).replace("&", "&amp;").replace("<", "&lt;");
        xml.append("<url><loc>").append(address).append("</loc><lastmod>").append(entry.changed().truncatedTo(ChronoUnit.SECONDS)).append("</lastmod></url>\n");
    }
}
