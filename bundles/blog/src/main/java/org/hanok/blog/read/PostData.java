package org.hanok.blog.read;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hanok.api.Site;
import org.hanok.api.web.Html;
import org.hanok.blog.TagRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A post as schema.org's BlogPosting, for search engines. */
@Component(service = PostData.class)
public class PostData {

    private static final int LONGEST_HEADLINE = 110;
    private final Site site;

    @Activate
    public PostData(@Reference Site site) {
        this.site = site;
    }

    /** JSON that is safe inside a script element. */
    public Html of(PostPage page) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("@context", quoted("https://schema.org"));
        facts.put("@type", quoted("BlogPosting"));
        facts.put("headline", quoted(page.post().title().substring(0, Math.min(LONGEST_HEADLINE, page.post().title().length()))));
        facts.put("description", quoted(page.plain()));
        facts.put("url", quoted(site.url() + page.post().url()));
        facts.put("mainEntityOfPage", quoted(site.url() + page.post().url()));
        facts.put("inLanguage", quoted("ko"));
        facts.put("author", object(Map.of("@type", quoted("Organization"), "name", quoted(page.post().author()))));
        page.post().published().ifPresent(at -> facts.put("datePublished", quoted(at.toString())));
        facts.put("dateModified", quoted(Optional.of(page.changed()).filter(at -> page.post().published().filter(at::isBefore).isEmpty())
                .or(page.post()::published).map(Instant::toString).orElse("")));
        facts.put("keywords", quoted(page.tags().stream().map(TagRow::name).collect(Collectors.joining(","))));
        return new Html(object(facts));
    }

    private static String object(Map<String, String> facts) {
        return facts.entrySet().stream().map(fact -> quoted(fact.getKey()) + ":" + fact.getValue()).collect(Collectors.joining(",", "{", "}"));
    }

    /** Everything but plain characters as an escape, so that no text closes the string or the element around it. */
    private static String quoted(String words) {
        return words.chars().mapToObj(c -> c < ' ' || "\"\\<>&\u2028\u2029".indexOf(c) >= 0 ? String.format("\\u%04x", c) : Character.toString((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
