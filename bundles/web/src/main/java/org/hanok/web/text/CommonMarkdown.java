package org.hanok.web.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hanok.api.web.Html;
import org.hanok.api.web.Markdown;
import org.osgi.service.component.annotations.Component;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** commonmark-java, and the OWASP sanitiser behind it. */
@Component
public final class CommonMarkdown implements Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create(), HeadingAnchorExtension.create());
    private static final Pattern CODE = Pattern.compile("<pre><code class=\"language-([\\w+-]+)\">(.*?)</code></pre>", Pattern.DOTALL);
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer html = HtmlRenderer.builder().extensions(EXTENSIONS).percentEncodeUrls(true).build();
    private final PolicyFactory staff = words().allowElements("h1", "h2", "h3", "h4", "h5", "h6", "img", "figure", "figcaption", "div", "span", "kbd", "details", "summary")
            .allowAttributes("id").matching(Pattern.compile("[\\p{L}\\p{N}_-]{1,120}")).onElements("h1", "h2", "h3", "h4", "h5", "h6")
            .allowAttributes("src", "alt", "title", "width", "height").onElements("img").allowUrlProtocols("http", "https", "mailto")
            .toFactory();
    private final PolicyFactory visitors = words().requireRelsOnLinks("nofollow", "ugc").toFactory();

    @Override
    public Html render(String source) {
        return new Html(framed(staff.sanitize(html.render(parser.parse(source)))));
    }

    /** Code blocks in the frame that the theme gives them, under the name of their language, when they have one. */
    private static String framed(String safe) {
        return CODE.matcher(safe).replaceAll(found -> Matcher.quoteReplacement("<div class=\"hk-code\"><div class=\"hk-code-head\">" + (found.group(1).equals("text") ? "" : found.group(1)) + "</div><pre tabindex=\"0\">"
                + "<code class=\"language-" + found.group(1) + "\">" + found.group(2) + "</code></pre></div>"));
    }

    @Override
    public Html renderUntrusted(String source) {
        return new Html(visitors.sanitize(html.render(parser.parse(source))));
    }

    @Override
    public String plain(String source, int limit) {
        String words = Plain.of(parser.parse(source)).replaceAll("\\s+", " ").strip();
        return words.length() <= limit ? words : words.substring(0, words.offsetByCodePoints(0, Math.min(limit - 1, words.codePointCount(0, words.length())))) + "…";
    }

    private static HtmlPolicyBuilder words() {
        return new HtmlPolicyBuilder()
                .allowElements("p", "br", "hr", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td")
                .allowAttributes("href", "title").onElements("a").allowAttributes("start").onElements("ol")
                .allowAttributes("class").matching(Pattern.compile("language-[\\w+-]{1,30}")).onElements("code")
                .allowAttributes("align").matching(true, "left", "center", "right").onElements("th", "td").allowStandardUrlProtocols();
    }
}
