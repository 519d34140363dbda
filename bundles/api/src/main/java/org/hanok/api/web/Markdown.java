package org.hanok.api.web;

import org.osgi.annotation.versioning.ProviderType;

/** Markdown (CommonMark with tables, strikethrough, autolinks and heading anchors) to sanitised markup. Thread-safe. */
@ProviderType
public interface Markdown {

    /** For staff's own texts: headings get anchors, code blocks a language class; scripts, styles and unknown tags are removed. */
    Html render(String text);

    /** For visitors' texts: as {@link #render}, without headings and images, links with {@code rel="nofollow ugc"}. */
    Html renderUntrusted(String text);

    /** The words only, at most so many characters, for descriptions and search. */
    String plain(String text, int limit);
}
