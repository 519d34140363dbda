package org.hanok.testkit;

import org.hanok.api.web.Html;
import org.hanok.api.web.Markdown;

/** Markdown that only escapes, for tests that do not care. */
public final class PlainMarkdown implements Markdown {

    @Override
    public Html render(String text) {
        return new Html("<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>");
    }

    @Override
    public Html renderUntrusted(String text) {
        return render(text);
    }

    @Override
    public String plain(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }
}
