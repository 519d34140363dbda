package org.hanok.news;

import java.time.Instant;

/** A piece of news in a list. */
public record Headline(String title, String link, Instant published) {
}
