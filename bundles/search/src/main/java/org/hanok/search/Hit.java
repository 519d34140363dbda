package org.hanok.search;

import java.time.Instant;
import org.hanok.api.web.Html;

/** One thing found. @param title and @param snippet with the found words marked */
public record Hit(String type, String url, Html title, Html snippet, Instant changed) {
}
