package org.hanok.shop;

import org.hanok.api.web.Html;
import org.hanok.api.web.Markdown;

/** Markdown that only drops its marks. */
public final class PlainMarkdown implements Markdown {

    @Override
    public Html render(String text) {
        return new Html("<p>" + plain(text, Integer.MAX_VALUE) + "</p>");
    }

    @Override
    public Html renderUntrusted(String text) {
        return render(text);
    }

    @Override
    public String plain(String text, int limit) {
        String words = text.replaceAll("[*_#`]", "");
        return words.substring(0, Math.min(limit, words.length()));
    }
}
