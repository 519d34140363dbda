package org.hanok.news;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Reads RSS and Atom through ROME, which finds out the character set and refuses document types. */
final class FeedReader {

    private static final int MOST = 50;
    private static final int LONGEST = 300;

    private FeedReader() {
    }

    /** @param title of the feed */
    record Contents(String title, List<Headline> headlines) {
    }

    /** @param now stands for a missing date @throws IOException for what is no feed */
    static Contents read(byte[] body, Instant now) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SyndFeedInput.class.getClassLoader());
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body))) {
            SyndFeed feed = new SyndFeedInput().build(reader);
            return new Contents(text(feed.getTitle()), feed.getEntries().stream().filter(FeedReader::leadsOut).limit(MOST).map(entry -> headline(entry, now)).toList());
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException("This is no feed: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static boolean leadsOut(SyndEntry entry) {
        return entry.getLink() != null && entry.getLink().matches("https?://\\S+") && !text(entry.getTitle()).isEmpty();
    }

    private static Headline headline(SyndEntry entry, Instant now) {
        Optional<Date> date = Optional.ofNullable(entry.getPublishedDate()).or(() -> Optional.ofNullable(entry.getUpdatedDate()));
        return new Headline(text(entry.getTitle()), entry.getLink(), date.map(Date::toInstant).filter(at -> at.isBefore(now)).orElse(now));
    }

    private static String text(String text) {
        String plain = text == null ? "" : text.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
