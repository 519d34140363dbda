package org.hanok.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FeedTest {

    private final Room room = new Room();

    private Element channel() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(room.feeds.newest().xml())));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("rss");
        assertThat(document.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        return (Element) document.getElementsByTagName("channel").item(0);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void itParsesAndSaysWhatTheSpecificationAsks() throws Exception {
        room.add("<첫> & 글\u0001", Post.State.PUBLISHED, "2026-11-20T00:00:00Z", "말 둘");
        room.add("새 글", Post.State.PUBLISHED, "2026-11-21T00:00:00Z", "");
        Element channel = channel();
        assertThat(text(channel, "title")).isEqualTo("한옥 블로그");
        assertThat(text(channel, "link")).isEqualTo("https://shop.example/blog");
        assertThat(text(channel, "description")).isNotBlank();
        Element self = (Element) channel.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link").item(0);
        assertThat(self.getAttribute("href")).isEqualTo("https://shop.example/blog/feed.xml");
        assertThat(channel.getElementsByTagName("item").getLength()).isEqualTo(2);
        Element old = (Element) channel.getElementsByTagName("item").item(1);
        assertThat(text(old, "title")).isEqualTo("<첫> & 글");
        assertThat(text(old, "link")).startsWith("https://shop.example/blog/").isASCII().isEqualTo(text(old, "guid"));
        assertThat(ZonedDateTime.parse(text(old, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(old.getElementsByTagName("category").getLength()).isEqualTo(2);
    }

    @Test
    void anEmptyFeedIsStillOne() throws Exception {
        assertThat(channel().getElementsByTagName("item").getLength()).isZero();
    }

    @Test
    void itsTagChangesWithItsBytes() {
        String before = room.feeds.newest().tag();
        assertThat(room.feeds.newest().tag()).isEqualTo(before);
        room.add("새 글", Post.State.PUBLISHED, "2026-11-21T00:00:00Z", "");
        assertThat(room.feeds.newest().tag()).isNotEqualTo(before);
        assertThat(room.feeds.newest().changed()).isEqualTo(room.clock.instant());
    }
}
