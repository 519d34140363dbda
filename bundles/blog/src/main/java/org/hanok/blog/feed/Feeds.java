package org.hanok.blog.feed;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hanok.api.Site;
import org.hanok.api.cache.Cache;
import org.hanok.api.data.Tx;
import org.hanok.api.web.Markdown;
import org.hanok.api.web.Messages;
import org.hanok.blog.Hashtags;
import org.hanok.blog.Post;
import org.hanok.blog.PostRow;
import org.hanok.blog.Tag;
import org.hanok.blog.read.Posts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the newest visible posts as RSS 2.0 (rssboard.org/rss-specification) with Atom's self link. Thread-safe. */
@Component(service = Feeds.class)
public class Feeds {

    private static final int MOST = 20;
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private final EntityManager em;
    private final Tx tx;
    private final Cache cache;
    private final Clock clock;
    private final Markdown markdown;
    private final Messages messages;
    private final Site site;

    @Activate
    public Feeds(@Reference(target = "(osgi.unit.name=blog)") EntityManager em, @Reference(target = "(osgi.unit.name=blog)") Tx tx, @Reference Cache cache,
            @Reference Clock clock, @Reference Markdown markdown, @Reference Messages messages, @Reference Site site) {
        this.em = em;
        this.tx = tx;
        this.cache = cache;
        this.clock = clock;
        this.markdown = markdown;
        this.messages = messages;
        this.site = site;
    }

    public Feed newest() {
        return cache.get("blog:feed", FRESH, () -> tx.read(this::write));
    }

    private Feed write() {
        List<Long> ids = em.createQuery("select p.id from Post p where " + Posts.VISIBLE + "order by p.published desc, p.id desc", Long.class)
                .setParameter("now", clock.instant()).setMaxResults(MOST).getResultList();
        List<Post> posts = ids.isEmpty() ? List.of() : em.createQuery("select distinct p from Post p left join fetch p.tags where p.id in :ids", Post.class)
                .setParameter("ids", ids).getResultList().stream().sorted(Comparator.comparing(post -> ids.indexOf(post.id()))).toList();
        Instant changed = posts.stream().map(Post::changed).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        try {
            return new Feed(xml(posts, changed), changed);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed could not be written", e);
        }
    }

    private String xml(List<Post> posts, Instant changed) throws XMLStreamException {
        StringWriter out = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeNamespace("dc", DUBLIN_CORE);
        xml.writeStartElement("channel");
        channel(xml, changed);
        for (Post post : posts) {
            item(xml, post);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
        return out.toString();
    }

    private void channel(XMLStreamWriter xml, Instant changed) throws XMLStreamException {
        Map<String, String> facts = new TreeMap<>(Map.of("title", messages.get(Locale.KOREAN, "blog.feed.title"), "link", site.url() + "/blog",
                "description", messages.get(Locale.KOREAN, "blog.lede"), "language", "ko", "lastBuildDate", date(changed)));
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            element(xml, fact.getKey(), fact.getValue());
        }
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", site.url() + "/blog/feed.xml");
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
    }

    private void item(XMLStreamWriter xml, Post post) throws XMLStreamException {
        PostRow row = PostRow.of(post);
        String url = site.url() + row.url();
        xml.writeStartElement("item");
        element(xml, "title", row.title());
        element(xml, "link", url);
        element(xml, "guid", url);
        element(xml, "description", row.deck().isEmpty() ? markdown.plain(Hashtags.body(post.text()), 300) : row.deck());
        element(xml, "pubDate", date(row.published().orElseGet(post::changed)));
        for (Tag tag : post.tags()) {
            element(xml, "category", tag.name());
        }
        xml.writeStartElement("dc", "creator", DUBLIN_CORE);
        xml.writeCharacters(clean(row.author()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String clean(String text) {
        return text.codePoints().filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF) || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
