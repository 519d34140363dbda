package org.hanok.api.search;

import java.time.Instant;
import org.hanok.api.Ref;

/**
 * One page that anyone may find. Nothing private may become an entry.
 *
 * @param subject what the page is about
 * @param url public path
 * @param title what it is called
 * @param text its words, plain
 * @param keywords more words that find it, such as brand or tags
 * @param weight 1 usual; higher comes first among equals
 * @param changed when it last changed, for the sitemap
 */
public record SearchEntry(Ref subject, String url, String title, String text, String keywords, int weight, Instant changed) {
}
